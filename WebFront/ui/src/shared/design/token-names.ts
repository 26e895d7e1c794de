/** What tokens.css names, for the page that shows it; a test holds the two together. */
export const COLOURS = [
  '--canvas',
  '--surface',
  '--sunken',
  '--hover',
  '--line',
  '--line-strong',
  '--ink',
  '--ink-soft',
  '--accent',
  '--accent-fill',
  '--accent-fill-strong',
  '--on-accent',
  '--accent-soft',
  '--spark',
  '--on-spark',
  '--danger',
  '--on-danger',
  '--danger-soft',
  '--kind-message',
  '--kind-question',
  '--kind-idea',
  '--kind-best-practice',
  '--kind-blog',
  '--kind-news',
] as const
export const TEXTS = ['--text-xs', '--text-s', '--text-m', '--text-l', '--text-xl'] as const
export const SPACES = [
  '--space-1',
  '--space-2',
  '--space-3',
  '--space-4',
  '--space-5',
  '--space-6',
  '--space-8',
  '--space-12',
] as const
export const RADII = ['--radius-s', '--radius-m', '--radius-l', '--radius-full'] as const
