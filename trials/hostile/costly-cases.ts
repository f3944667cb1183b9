import { gzipSync } from 'node:zlib'
import { zip } from '../../tests/support/zip'
import { type Case, COURSEWARE } from './case'

const HEADER = 'redemption_id,redeemed_on,course_number,location_id'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Days first, so that every date is looked at in every way. */
const MAPPING = {
  kind: 'courseware-completions',
  columns: {
    redemption_id: 'redemption_id',
    redeemed_on: 'redeemed_on',
    course_number: 'course_number',
    location_id: 'location_id',
  },
  dateOrder: 'dmy',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
}

/** A gzip of some hundred bytes with one date of 120,000 spaces. */
export const longCell = (): Case => ({
  name: 'a date of 120,000 spaces',
  query: `${COURSEWARE}&mapping=${encodeURIComponent(JSON.stringify(MAPPING))}`,
  body: gzipSync(`${HEADER}\nR1,1${' '.repeat(120_000)}x,AZ-104T00,1234567\n`),
})

/** A workbook of 4 KB in which one text of 400 KB stands in 208 cells. */
export function sharedText(): Case {
  const names = HEADER.split(',')
  const row = (n: number, text: number) => `<row r="${n}"><c r="A${n}" t="s"><v>${text}</v></c></row>`
  const rows = Array.from({ length: 208 }, (_, n) => row(n + 2, names.length)).join('')
  const header = `<row r="1">${names.map((_, n) => `<c r="${'ABCD'[n]}1" t="s"><v>${n}</v></c>`).join('')}</row>`
  const texts = [...names, `…${'a'.repeat(999_000)}`].map((text) => `<si><t>${text}</t></si>`).join('')
  const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const body = zip([
    part(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part('xl/sharedStrings.xml', `<sst>${texts}</sst>`),
    part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${header}${rows}</sheetData></worksheet>`),
  ])
  return { name: 'one text of a million letters in 208 cells', query: COURSEWARE, body }
}

export const costlyCases = (): (() => Case)[] => [longCell, sharedText]
