/** What is wrong with a file of a module, and in which of its lines, from 1 on. */
export class ModuleFault extends Error {
  readonly line: number

  constructor(line: number, what: string) {
    super(what)
    this.line = line
  }
}
