export type { Provider, ServiceKind } from '@atlas/geo/world/snapshot'
