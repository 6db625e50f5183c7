/**
 * All the script of the page for everyone: "my location", a tap on the map, taking back what is no longer so, and following the data. The
 * page itself is rendered whole by the server and is not taken over by the framework, which would cost a slow telephone
 * thirty times as much.
 */
import { whileItHolds } from '$places/while-it-holds'

import { followData } from './follow-data'
import { startByLocation } from './start-by-location'
import { startByTap } from './start-by-tap'

for (const place of document.querySelectorAll<HTMLElement>('[data-locate]')) startByLocation(place)
for (const map of document.querySelectorAll<SVGSVGElement>('svg[data-tap]')) startByTap(map)
for (const said of document.querySelectorAll<HTMLElement>('[data-version]')) followData(said)
for (const said of document.querySelectorAll<HTMLElement>('[data-until]')) whileItHolds(said)
