import { jamConsoleFr } from './jam-console-fr'
import { jamScreenFr } from './jam-screen-fr'
import { jamWriteFr } from './jam-write-fr'
import { jamsAfterFr } from './jams-after-fr'
import { jamsFr } from './jams-fr'

/** Every text about jams. */
export const allOfJamsFr = { ...jamsFr, ...jamConsoleFr, ...jamScreenFr, ...jamWriteFr, ...jamsAfterFr }
