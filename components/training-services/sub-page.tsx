import type { ComponentProps } from 'react'
import { TRAINING_SERVICES } from '@/lib/programmes/training-services/programme'
import { ProgrammePage } from '../programme/programme-page'

/** A page of its own below Training Services Partner. */
export const SubPage = (props: Omit<ComponentProps<typeof ProgrammePage>, 'programme'>) => (
  <ProgrammePage programme={TRAINING_SERVICES} {...props} />
)
