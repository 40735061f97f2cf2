import './app/locale.ts'
import { theme } from './styles/theme.ts'
import './app/shell.ts'

// What Vaadin lays over the page (dialogs, messages, lists) stands in the document itself.
document.adoptedStyleSheets = theme.flatMap(({ styleSheet }) => styleSheet ?? [])
