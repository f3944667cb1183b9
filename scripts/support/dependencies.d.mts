export function presentIn(root: string): 'all' | 'product' | 'other'
