import { mount } from 'svelte'
import App from './App.svelte'
import { app } from './shared/app.svelte'
import './shared/design/base.css'
import { i18n } from './shared/i18n/i18n.svelte'
import { theme } from './shared/theme.svelte'

i18n.start()
theme.start()
app.start()

const target = document.getElementById('app')
if (target) mount(App, { target })

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it, the application works all the same: only the shell is then not there offline.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined)
}
