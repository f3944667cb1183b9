import { type InProgramme, progressPage, SPANS } from '@/lib/paths/any-programme'

type Props = { months: number; address: InProgramme & ReturnType<typeof progressPage.read> }

/** How far back a trend is shown; nothing where there is no more of it than the shortest. */
export function SpanSwitch({ months, address }: Props) {
  const shorter = SPANS.filter((span) => Number(span) < months)
  if (shorter.length === 0) return null
  return (
    <nav className="switch" aria-label="Months shown">
      {[...shorter, null].map((span) => (
        <a
          key={span}
          href={progressPage.href({ ...address, months: span })}
          aria-current={span === address.months ? 'true' : undefined}
        >
          {span === null ? `All ${months} months` : `${span} months`}
        </a>
      ))}
    </nav>
  )
}
