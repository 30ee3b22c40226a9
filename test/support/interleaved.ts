/**
 * Runs one action and, just before its nth request, another one from beginning to end: two add-ins at work in one workbook.
 * The second is left out where the first makes fewer requests.
 */
export async function interleaved<A, B>(first: () => Promise<A>, request: number, second: () => Promise<B>): Promise<{ readonly first: A; readonly second?: B }> {
  const run = Excel.run.bind(Excel);
  let requests = 0;
  let nested = false;
  let done: { readonly second?: B } = {};
  Excel.run = ((batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    run(async (context) => {
      if (nested) return batch(context);
      const sync = context.sync.bind(context) as () => Promise<void>;
      context.sync = (async () => {
        requests++;
        if (requests === request) {
          nested = true;
          done = { second: await second() };
          nested = false;
        }
        return sync();
      }) as typeof context.sync;
      return batch(context);
    })) as typeof Excel.run;
  try {
    return { first: await first(), ...done };
  } finally {
    Excel.run = run as typeof Excel.run;
  }
}
