/**
 * All the script of the page for everyone: "my location" and a tap on the map. The page itself is rendered whole by the
 * server and is not taken over by the framework, which would cost a slow telephone thirty times as much.
 */
import { startByLocation } from './start-by-location'
import { startByTap } from './start-by-tap'

for (const place of document.querySelectorAll<HTMLElement>('[data-locate]')) startByLocation(place)
for (const map of document.querySelectorAll<SVGSVGElement>('svg[data-tap]')) startByTap(map)
