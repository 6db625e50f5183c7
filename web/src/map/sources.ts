import type { MapLevel } from '$api/catalogue'

/** Names of the map's sources; areas and their borders have one for each level. */
export const areaSource = (level: MapLevel) => `areas-${level}`
export const borderSource = (level: MapLevel) => `borders-${level}`
export const circleSource = 'circles'
export const citySource = 'city'
export const waterwaySource = 'waterways'
/** Vector tiles, named as their one layer is. */
export const transitStreetTiles = 'transit-streets'
export const stopTiles = 'stops'
/** Of an extract of OpenStreetMap: several layers. */
export const streetMapTiles = 'base-map'
export const nameSource = 'names'
export const leaderSource = 'name-leaders'
export const hoveredSource = 'hovered'
export const pinnedSource = 'pinned'
export const comparedSource = 'compared'
export const walkedSource = 'walked'
export const flagSource = 'flags'
export const siteSource = 'sites'
export const cellSource = 'cells'
export const markedCellSource = 'marked-cells'
export const chosenCellSource = 'chosen-cells'
export const officeSource = 'office'
export const placeSource = 'place'
