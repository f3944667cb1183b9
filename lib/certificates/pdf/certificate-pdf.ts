import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { type PlainDate, showDate } from '../../dates'

export type PrintedCertificate = {
  number: string
  issuer: string
  learner: string
  courseNumber: string
  courseTitle: string
  trainerName: string
  completedOn: PlainDate
  issuedOn: PlainDate
  revokedAt: Date | null
  /** Where anybody sees whether it is valid. */
  url: string
}

const fontFile = (folder: string, name: string) =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts/noto-sans', folder, name)
const FONTS = {
  regular: fontFile('400Regular', 'NotoSans_400Regular.ttf'),
  strong: fontFile('600SemiBold', 'NotoSans_600SemiBold.ttf'),
}
const [WIDTH, HEIGHT] = [841.89, 595.28]
const MARGIN = 56
const [INK, MUTED, ACCENT] = ['#1f1f1f', '#5c5c5c', '#0b6a3c']

/** A4, landscape. The same certificate gives the same bytes: its only date is the day it was issued. */
export async function certificatePdf(one: PrintedCertificate): Promise<Buffer> {
  const title = `Certificate ${one.number}: ${one.courseNumber}`
  const doc = certificateDocument({ title, issuer: one.issuer, day: one.issuedOn })
  const bytes = buffer(doc)
  drawCertificate(doc, one)
  doc.end()
  return bytes
}

/** A document with its first page. */
export function certificateDocument({
  title,
  issuer,
  day,
}: {
  title: string
  issuer: string
  day: PlainDate
}): Doc {
  const made = new Date(`${day}T00:00:00Z`)
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: 0, font: FONTS.regular, lang: 'en', displayTitle: true },
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: issuer,
      CreationDate: made,
      ModDate: made,
      Producer: 'Laurel',
      Creator: 'Laurel',
    },
  })
  return doc.registerFont('regular', FONTS.regular).registerFont('strong', FONTS.strong)
}

type Doc = InstanceType<typeof PDFDocument>
type Line = {
  text: string
  y: number
  size: number
  font?: 'regular' | 'strong'
  color?: string
  lines?: number
}

export function drawCertificate(doc: Doc, one: PrintedCertificate): void {
  doc
    .rect(24, 24, WIDTH - 48, HEIGHT - 48)
    .lineWidth(1.5)
    .stroke(ACCENT)
  centred(doc, { text: one.issuer, y: 62, size: 15, color: MUTED })
  centred(doc, { text: 'Certificate of completion', y: 100, size: 34, font: 'strong' })
  centred(doc, { text: one.learner, y: 178, size: 30, font: 'strong', color: ACCENT, lines: 2 })
  centred(doc, { text: 'has completed the official Microsoft course', y: 262, size: 14 })
  centred(doc, {
    text: `${one.courseNumber}: ${one.courseTitle}`,
    y: 290,
    size: 20,
    font: 'strong',
    lines: 2,
  })
  centred(doc, { text: `Completed on ${showDate(one.completedOn)}`, y: 356, size: 14 })
  signature(doc, one)
  validity(doc, one)
  if (one.revokedAt) centred(doc, { text: 'REVOKED', y: 400, size: 40, font: 'strong', color: '#a4262c' })
}

/** In the middle, as large as it fits into its lines. */
function centred(doc: Doc, { text, y, size, font = 'regular', color = INK, lines = 1 }: Line): void {
  const width = WIDTH - 2 * MARGIN
  doc.font(font).fillColor(color).fontSize(size)
  const room = doc.currentLineHeight() * lines + 1
  for (let at = size; at > 6 && doc.heightOfString(text, { width }) > room; at--) doc.fontSize(at - 1)
  doc.text(text, MARGIN, y, { width, align: 'center' })
}

function signature(doc: Doc, { trainerName }: PrintedCertificate): void {
  const [left, width, y] = [MARGIN, 300, 486]
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.75)
    .stroke(INK)
  doc.font('regular').fillColor(INK).fontSize(12)
  for (let at = 12; at > 6 && doc.widthOfString(trainerName) > width; at--) doc.fontSize(at - 1)
  doc.text(trainerName, left, y + 6, { width, lineBreak: false })
  doc.fontSize(10).fillColor(MUTED)
  doc.text('Microsoft Certified Trainer who delivered the course', left, y + 24, { width, lineBreak: false })
}

function validity(doc: Doc, { number, issuedOn, url }: PrintedCertificate): void {
  const size = 84
  const [left, top] = [WIDTH - MARGIN - size, 446]
  square(doc, url, { left, top, size })
  const text = { width: 190, align: 'right' } as const
  const at = left - 202
  doc
    .font('strong')
    .fontSize(11)
    .fillColor(INK)
    .text(`No. ${number}`, at, top + 4, text)
  doc.font('regular').fontSize(10).fillColor(MUTED)
  doc.text(`Issued on ${showDate(issuedOn)}`, at, top + 22, text)
  doc.fontSize(8).text('Whether it is valid:', at, top + 42, text)
  doc.fontSize(6).text(url, at, top + 55, { ...text, link: url })
}

/** The address as a QR code: a row's dark squares beside each other are one. */
function square(
  doc: Doc,
  text: string,
  { left, top, size }: { left: number; top: number; size: number },
): void {
  const { data } = encode(text, { border: 1 })
  const side = size / data.length
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      doc.rect(left + from * side, top + y * side, (x + 1 - from) * side, side)
    }
  })
  doc.fill(INK)
}
