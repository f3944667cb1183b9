'use client'

import { type DragEvent, useEffect, useId, useRef, useState } from 'react'

/** Where files of any kind are dropped or chosen; they are taken at once, nothing is published by that. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  useNoOpening()
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field inside is the first.
    <div
      className={over ? 'drop big over' : 'drop big'}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
    >
      <label htmlFor={id}>Drop files here or choose them</label>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <p id={`${id}-hint`} className="muted small">
        CSV, TSV, .xlsx, also packed with gzip; up to 512 MB each. You see what they would change before
        anything is written.
      </p>
    </div>
  )
}

/** A file that misses the place is not opened by the browser in the place of the page. */
function useNoOpening(): void {
  useEffect(() => {
    const keep = (event: Event) => event.preventDefault()
    for (const type of ['dragover', 'drop']) addEventListener(type, keep)
    return () => {
      for (const type of ['dragover', 'drop']) removeEventListener(type, keep)
    }
  }, [])
}
