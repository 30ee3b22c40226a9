/** Lets a program go on, and save what it was asked to, when nobody reads what it prints any more, as after "| head". */
export function bearClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
