const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives a file to the person, as the browser does with every download. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser has taken the bytes once the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
