/** Playwright's own Date makes plain dates of its subclasses too: a day that date-fns reckons in UTC would move. */
export const letDatesBeExtended = () => {
  globalThis.Date = new Proxy(Date, {
    construct(target, given, newTarget) {
      const date = Reflect.construct(target, given)
      return newTarget.prototype === target.prototype ? date : Object.setPrototypeOf(date, newTarget.prototype)
    },
  })
}
