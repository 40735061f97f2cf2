import { css, html, LitElement, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'

const width = 116
const height = 52
const left = 4
const right = 108
const top = 6
const bottom = 40

/** How a figure came to where it is: a line that ends in a dot. The figure beside it says the number. */
@customElement('lotse-trend-line')
export class TrendLine extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        flex: none;
        width: 116px;
      }
      svg {
        display: block;
      }
      .ground {
        stroke: var(--lo-line-2);
      }
      .line {
        fill: none;
        stroke: var(--lo-ink-2);
        stroke-width: 1.5;
        stroke-linejoin: round;
      }
      .end {
        fill: var(--lo-ink);
      }
    `,
  ]

  /** The oldest first. */
  @property({ attribute: false }) values: readonly number[] = []
  /** The same in words, for those who do not see the line. */
  @property() label = ''

  protected override render() {
    const points = pointsOf(this.values)
    const [endX, endY] = points.at(-1) ?? [right, bottom]
    return html`<svg width=${width} height=${height} role="img" aria-label=${this.label}>
      ${svg`<path class="ground" d="M${left} 46.5H112"></path>
        <polyline class="line" points=${points.map((point) => point.join(',')).join(' ')}></polyline>
        <circle class="end" cx=${endX} cy=${endY} r="3.5"></circle>`}
    </svg>`
  }
}

/** From the lowest of the values to the highest; of values that never change a level line. */
const pointsOf = (values: readonly number[]): [x: number, y: number][] => {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const step = (right - left) / Math.max(1, values.length - 1)
  const heightOf = (value: number) => (highest === lowest ? 0.5 : (value - lowest) / (highest - lowest))
  const start = right - step * (values.length - 1)
  return values.map((value, index) => [
    rounded(start + step * index),
    rounded(bottom - heightOf(value) * (bottom - top)),
  ])
}

const rounded = (number: number) => Math.round(number * 10) / 10

declare global {
  interface HTMLElementTagNameMap {
    'lotse-trend-line': TrendLine
  }
}
