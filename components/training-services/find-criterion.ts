export { findCriterion } from '@/lib/scoring/criteria'
