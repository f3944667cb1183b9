let left: Promise<void> = Promise.resolve()

/** Done when no closed flyout waits any more for its page: until then the router drops the step that comes next. */
export const flyoutLeft = (): Promise<void> => left

/** A flyout is closed, which shows at once, and its page is on its way. @returns to be called when it is there */
export function flyoutLeaves(): () => void {
  let done: () => void = () => undefined
  left = new Promise((resolve) => {
    done = resolve
  })
  return () => done()
}
