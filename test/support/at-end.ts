type Ending = () => Promise<void> | void

const endings: Ending[] = []

/** For what a whole run shares, such as the browser: given back once, after the last test. */
export const atEnd = (ending: Ending): void => {
  endings.push(ending)
}

export const endAll = async (): Promise<void> => {
  for (const ending of endings.splice(0).reverse()) await ending()
}
