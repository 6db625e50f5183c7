import {
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

/** What a city brought itself, as the migrations leave it; a test compares the two. */

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const cityImport = pgTable('import', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
  madeBy: text('made_by').notNull(),
  files: jsonb().notNull(),
  contentHash: text('content_hash').notNull(),
  sourceId: text('source_id').notNull(),
  day: date(),
  confirmed: jsonb().notNull().default([]),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
  undoneBy: text('undone_by'),
})

export const importLayer = pgTable(
  'import_layer',
  {
    importId: integer('import_id').notNull(),
    tableName: text('table_name').notNull(),
    rows: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    scopes: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.tableName] })],
)

export const importPiece = pgTable(
  'import_piece',
  {
    importId: integer('import_id').notNull(),
    tableName: text('table_name').notNull(),
    piece: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.tableName, table.piece] })],
)

export const loadStep = pgTable('load_step', {
  name: text().primaryKey(),
  inputsHash: text('inputs_hash').notNull(),
})
