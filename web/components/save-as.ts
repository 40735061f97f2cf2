/** As the browser hands over any file; the page keeps nothing of it. */
export const saveAs = ({ name, content }: { name: string; content: Blob }): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
