import { jamConsoleEn } from './jam-console-en'
import { jamScreenEn } from './jam-screen-en'
import { jamWriteEn } from './jam-write-en'
import { jamsAfterEn } from './jams-after-en'
import { jamsEn } from './jams-en'

/** Every text about jams. */
export const allOfJamsEn = { ...jamsEn, ...jamConsoleEn, ...jamScreenEn, ...jamWriteEn, ...jamsAfterEn }
