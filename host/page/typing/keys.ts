const isMac = /Mac/.test(navigator.userAgent);

/** Whether a key writes a character. */
export function writes(event: KeyboardEvent): boolean {
  if ([...event.key].length !== 1) return false;
  return event.getModifierState("AltGraph") || (!event.ctrlKey && !event.metaKey && (!event.altKey || isMac));
}

/** The same key, for whoever it could not be given to when it was pressed. */
export function pressedAgain(event: KeyboardEvent): KeyboardEvent {
  const { key, code, keyCode, location, repeat, ctrlKey, shiftKey, altKey, metaKey } = event;
  return new KeyboardEvent("keydown", { key, code, keyCode, location, repeat, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true, composed: true });
}
