export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

const STORAGE_KEY = 'mydeclic.theme'

class Theme {
  choice: ThemeChoice = $state('system')

  start(): void {
    const theme = document.documentElement.dataset.theme
    if (theme === 'light' || theme === 'dark') this.choice = theme
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice
    const { dataset } = document.documentElement
    if (choice === 'system') delete dataset.theme
    else dataset.theme = choice
    try {
      if (choice === 'system') localStorage.removeItem(STORAGE_KEY)
      else localStorage.setItem(STORAGE_KEY, choice)
    } catch {
      // Without storage, the choice lasts as long as the page.
    }
  }
}

export const theme = new Theme()
