import { OutLink } from '../ui/out-link'

const LINKS = [
  ['https://partner.microsoft.com/support', 'Contact support'],
  ['https://aka.ms/GetStartedTSP', 'Get started in the Training Services Program'],
  [
    'https://techcommunity.microsoft.com/t5/training-services-partner/bd-p/LearningPartnerTraining',
    'Training Services Partner community',
  ],
  ['https://partner.microsoft.com/marketing/learning-resources#/', 'Training Services Partner resources'],
] as const

export function UsefulLinks({ column = false }: { column?: boolean }) {
  return (
    <div className={column ? 'links col' : 'links'}>
      {LINKS.map(([href, name]) => (
        <OutLink key={href} href={href}>
          {name}
        </OutLink>
      ))}
    </div>
  )
}
