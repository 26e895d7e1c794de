// Runs before the first paint, outside the bundle, so that a chosen theme never flashes the other one.
;(() => {
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('mydeclic.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    const language = localStorage.getItem('mydeclic.language') || navigator.language
    root.lang = language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
  } catch {
    // Storage may be forbidden; the system's theme then holds.
  }
})()
