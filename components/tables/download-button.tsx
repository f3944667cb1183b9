'use client'

import { Fragment } from 'react'
import { Icon } from '../ui/icon'
import { type FileFormat, FORMAT_NAMES, inFormat, useDownloadFormat } from './download-format'

type Props = {
  /** The address in the API, with what is filtered. */
  href: string
  formats: readonly FileFormat[]
  /** What the button says. */
  name?: string
  /** What is in it, after the name of the format: " of everything chosen". */
  what?: string
  /** The file's name without its ending, where the answer names none. */
  file?: string
}

/** One button that gives what this browser took last, and the other formats beside it. */
export function DownloadButton({ href, formats, name = 'Download', what = '', file }: Props) {
  const [last, remember] = useDownloadFormat(formats)
  const others = formats.filter((one) => one !== last)
  const link = (format: FileFormat) => ({
    href: inFormat(href, format),
    download: file === undefined ? true : `${file}.${format}`,
    onClick: () => remember(format),
  })
  return (
    <p className="row">
      <a className="btn" {...link(last)}>
        <Icon name="download" /> {name}
      </a>
      <span className="muted">
        {FORMAT_NAMES[last]}
        {what}; also as{' '}
        {others.map((format, index) => (
          <Fragment key={format}>
            {index > 0 && (index === others.length - 1 ? ' or ' : ', ')}
            <a {...link(format)}>{FORMAT_NAMES[format]}</a>
          </Fragment>
        ))}
      </span>
    </p>
  )
}
