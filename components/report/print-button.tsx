'use client'

/** Without scripts the browser's own Print does the same. */
export function PrintButton() {
  return (
    <button type="button" className="btn" onClick={() => window.print()}>
      Print or save as PDF
    </button>
  )
}
