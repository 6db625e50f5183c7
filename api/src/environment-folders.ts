import { resolve } from 'node:path'
import { z } from 'zod'
import { seedDirectory } from './paths.ts'

/** Where files lie that the process reads and writes. */
export const folderVariables = {
  DATA_DIR: z
    .string()
    .default('.atlas/data')
    .refine(
      (text) => text.trim() !== '' && !text.includes('\0'),
      'DATA_DIR must be the path of a directory, for example DATA_DIR=.atlas/data',
    ),
  DATA_SET: z
    .string()
    .default(seedDirectory)
    .refine(
      (text) => text.trim() !== '' && !text.includes('\0'),
      'DATA_SET must be the path of a folder with the tables of a city, or be left out for those that are built in',
    )
    .transform((text) => resolve(text)),
  STREETS_DIR: z
    .string()
    .default('.atlas/streets')
    .refine(
      (text) => text.trim() !== '' && !text.includes('\0'),
      'STREETS_DIR must be the path of a directory, for example STREETS_DIR=.atlas/streets',
    ),
  TRAVEL_COSTS: z
    .string()
    .refine(
      (text) => text.trim() !== '' && !text.includes('\0'),
      'TRAVEL_COSTS must be the path of a CSV file with walking distances, or be left out',
    )
    .optional(),
}
