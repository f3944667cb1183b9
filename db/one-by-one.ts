/**
 * For a connection that takes one thing at a time: each begins when the one before has ended, well or not. pg keeps
 * statements waiting by itself, and says that it will not do so any more.
 */
export function oneByOne(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(run: () => Promise<T>) => {
    const next = last.then(run, run)
    last = next
    return next
  }
}
