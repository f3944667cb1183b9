import { expect, test } from 'vitest'
import { shownId } from './line-item-columns'

const hash = `h1:${'cfe8aa2d67166e71'.repeat(2)}:1`

test.each([
  [{ redemption_id: 'R-1' }, 'R-1'],
  [{ order_line_id: '00042' }, '00042'],
  [{ response_id: hash }, 'no ID in the file'],
  [{ redemption_id: hash }, 'no ID in the file'],
  [{ redemption_id: 'h1:a real id:1' }, 'h1:a real id:1'],
])('%o is shown as %s: an ID that Laurel made is not shown', (row, shown) => expect(shownId(row)).toBe(shown))
