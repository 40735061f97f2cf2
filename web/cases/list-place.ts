import type { RouterLocation } from '@vaadin/router'
import type { LitElement, ReactiveController } from 'lit'
import type { CaseRow } from '#contract/cases'
import type { PagedRows } from '../components/paged-rows.ts'
import { type Place, placeAt, rememberPlace } from './searched.ts'

/** Where one stands in the list: back from a case it is as it was left; another list begins at its top. */
export class ListPlace implements ReactiveController {
  private readonly host: LitElement
  private readonly cases: () => PagedRows<CaseRow>
  /** Where to go once its rows are there. */
  private wanted: Place | undefined
  private shown: string | undefined

  constructor(host: LitElement, cases: () => PagedRows<CaseRow>) {
    this.host = host
    this.cases = cases
    host.addController(this)
  }

  /** How many rows were there when it was left. */
  get rows(): number {
    return this.wanted?.rows ?? 0
  }

  comeTo(location: RouterLocation | undefined): void {
    this.wanted = placeAt(location)
  }

  leave(first: number): void {
    rememberPlace({ rows: this.cases().rows.length, first, top: window.scrollY })
  }

  hostUpdated(): void {
    const { key } = this.cases()
    const isAnother = this.shown !== undefined && this.shown !== key
    this.shown = key
    if (this.wanted) void this.goBack(this.wanted)
    else if (isAnother) window.scrollTo(0, 0)
  }

  private async goBack({ first, top }: Place): Promise<void> {
    if (this.cases().isLoading) return
    this.wanted = undefined
    await this.host.renderRoot.querySelector('lotse-case-grid')?.goToRow(first)
    await this.host.renderRoot.querySelector('lotse-case-list')?.updateComplete
    window.scrollTo(0, top)
  }
}
