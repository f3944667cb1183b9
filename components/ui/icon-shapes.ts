/** Our names of shapes of Bootstrap Icons. A new one stands in app/styles/shapes.css after "npm run icons". */
export const ICON_SHAPES = {
  not_started: 'circle',
  in_progress: 'circle-half',
  completed: 'check-circle',
  info: 'info-circle',
  warn: 'exclamation-triangle',
  download: 'download',
  close: 'x-lg',
  out: 'box-arrow-up-right',
  menu: 'list',
  down: 'chevron-down',
  person: 'person',
  search: 'search',
  theme: 'circle-half',
  membership: 'award',
  data: 'database',
  organization: 'building',
} as const
