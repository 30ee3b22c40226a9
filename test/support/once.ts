/**
 * Does a costly preparation; when it has failed once in this run, fails at once with the same message.
 * The environment carries it from the run's set-up into every worker.
 */
export const once = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
  const key = `COMMON_PURSE_FAILED_${name}`;
  const before = process.env[key];
  if (before) throw new Error(before);
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.env[key] = message;
    throw error;
  }
};
