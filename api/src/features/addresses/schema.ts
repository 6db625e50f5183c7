import { landmarkKinds } from '../../streets/landmarks/landmark-kinds.ts'
import type { PlacedLandmark, Postcode, Street } from '../../streets/places/street-places.ts'
import { builder } from '../../schema/builder.ts'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { CoordinatesType, DistrictType } from '../areas/schema.ts'
import { type AddressBook, addressBookOf } from './address-book.ts'
import type { PlaceHit } from './places-of-book.ts'
import { addressRow, nearestNumbers, saidBeside } from './house-numbers.ts'

/** Each with the book in which it stands. */
interface StreetInBook {
  type: 'STREET'
  book: AddressBook
  row: number
  street: Street
  /** A house number that was said with it and is not known; null where none was. */
  unknownNumber: string | null
}

interface AddressInBook {
  type: 'ADDRESS'
  book: AddressBook
  street: number
  row: number
}

interface LandmarkInBook {
  type: 'LANDMARK'
  book: AddressBook
  row: number
  landmark: PlacedLandmark
}

interface PostcodeInBook {
  type: 'POSTCODE'
  postcode: Postcode
}

export type PlaceInBook = StreetInBook | AddressInBook | LandmarkInBook | PostcodeInBook

/** Null where no extract was installed. */
export async function bookOf({
  streets,
  world,
}: Pick<DataContext, 'streets' | 'world'>): Promise<AddressBook | null> {
  return streets === null ? null : addressBookOf(await streets.places(), world)
}

/** What a search found, with what was said beside its name. */
export function placeFound(
  book: AddressBook,
  { kind, id: row }: PlaceHit,
  numbers: readonly string[],
): PlaceInBook {
  switch (kind) {
    case 'STREET':
      return streetFound(book, row, numbers)
    case 'LANDMARK':
      return { type: 'LANDMARK', book, row, landmark: book.places.landmarks.at(row) }
    case 'POSTCODE':
      return { type: 'POSTCODE', postcode: book.places.postcodes.at(row) }
  }
}

function streetFound(book: AddressBook, row: number, numbers: readonly string[]): PlaceInBook {
  const street = book.places.streets.at(row)
  const said = saidBeside(numbers)
  const address = addressRow(book.places, street.addresses, said)
  if (address !== undefined) return { type: 'ADDRESS', book, street: row, row: address }
  return { type: 'STREET', book, row, street, unknownNumber: said.numbers[0] ?? null }
}

export const StreetType = builder.objectRef<StreetInBook>('Street')
export const AddressType = builder.objectRef<AddressInBook>('Address')

const UnknownNumberType = builder
  .objectRef<StreetInBook & { unknownNumber: string }>('UnknownHouseNumber')
  .implement({
    access: 'PUBLIC',
    description: 'A house number that was searched for and is not on the map.',
    fields: (t) => ({
      number: t.exposeString('unknownNumber'),
      nearest: t.field({
        type: [AddressType],
        description: 'Known ones of the street, as numbers rise; empty where none is known.',
        resolve: ({ book, row, street, unknownNumber }): AddressInBook[] =>
          nearestNumbers(book.places, street, unknownNumber).map((address) => ({
            type: 'ADDRESS',
            book,
            street: row,
            row: address,
          })),
      }),
    }),
  })

StreetType.implement({
  access: 'PUBLIC',
  description: 'A street, a path or a square of the installed extract of OpenStreetMap.',
  fields: (t) => ({
    id: t.id({ resolve: ({ book, row }) => `street-${book.slugOf('STREET', row)}` }),
    slug: t.string({
      description: 'Stays as long as its name and district do.',
      resolve: ({ book, row }) => book.slugOf('STREET', row),
    }),
    name: t.string({
      description: 'Several streets may share it.',
      resolve: ({ street }) => street.name,
    }),
    nameInFull: t.string({
      description: 'With district and where in it, as far as others of its name make it necessary.',
      resolve: ({ book, row }, _, { words }) => words.say(book.nameOf('STREET', row)),
    }),
    district: t.field({
      type: DistrictType,
      nullable: true,
      description: 'Null where not known.',
      resolve: ({ book, street }) => book.districtOf(street),
    }),
    position: t.field({
      type: CoordinatesType,
      description: 'On the street, in its middle.',
      resolve: ({ street }) => street,
    }),
    unknownNumber: t.field({
      type: UnknownNumberType,
      nullable: true,
      description: 'Null where none was searched for.',
      resolve: (street) =>
        street.unknownNumber === null ? null : { ...street, unknownNumber: street.unknownNumber },
    }),
  }),
})

AddressType.implement({
  access: 'PUBLIC',
  description: 'A house of the installed extract of OpenStreetMap.',
  fields: (t) => ({
    id: t.id({ resolve: ({ book, street, row }) => `address-${book.addressSlugOf(street, row)}` }),
    slug: t.string({
      description: 'Stays as long as number, name and district of the street do.',
      resolve: ({ book, street, row }) => book.addressSlugOf(street, row),
    }),
    street: t.field({
      type: StreetType,
      resolve: ({ book, street: row }): StreetInBook => ({
        type: 'STREET',
        book,
        row,
        street: book.places.streets.at(row),
        unknownNumber: null,
      }),
    }),
    number: t.string({
      description: 'As it is mapped.',
      resolve: ({ book, row }) => book.places.addresses.at(row).number,
    }),
    postcode: t.string({
      nullable: true,
      description: 'Null where nobody has mapped it.',
      resolve: ({ book, row }) => book.places.addresses.at(row).postcode,
    }),
    district: t.field({
      type: DistrictType,
      nullable: true,
      description: 'Null where not known.',
      resolve: ({ book, row }) => book.districtOf(book.places.addresses.at(row)),
    }),
    position: t.field({
      type: CoordinatesType,
      resolve: ({ book, row }) => book.places.addresses.at(row),
    }),
  }),
})

export const PostcodeType = builder.objectRef<PostcodeInBook>('Postcode').implement({
  access: 'PUBLIC',
  description: 'A postcode of addresses of the installed extract of OpenStreetMap.',
  fields: (t) => ({
    id: t.id({ resolve: ({ postcode }) => `postcode-${postcode.code}` }),
    code: t.string({ resolve: ({ postcode }) => postcode.code }),
    position: t.field({
      type: CoordinatesType,
      description: 'In the middle of its addresses.',
      resolve: ({ postcode }) => postcode,
    }),
  }),
})

const LandmarkKindType = builder.enumType('LandmarkKind', {
  description: 'What people find their way by and ask for by name.',
  values: landmarkKinds,
})

export const LandmarkType = builder.objectRef<LandmarkInBook>('Landmark').implement({
  access: 'PUBLIC',
  description: 'A landmark of the installed extract of OpenStreetMap.',
  fields: (t) => ({
    id: t.id({ resolve: ({ book, row }) => `landmark-${book.slugOf('LANDMARK', row)}` }),
    slug: t.string({
      description: 'Stays as long as its name and district do.',
      resolve: ({ book, row }) => book.slugOf('LANDMARK', row),
    }),
    kind: t.field({ type: LandmarkKindType, resolve: ({ landmark }) => landmark.kind }),
    name: t.string({
      description: 'Several landmarks may share it.',
      resolve: ({ landmark }) => landmark.name,
    }),
    nameInFull: t.string({
      description: 'With district and where in it, as far as others of its name make it necessary.',
      resolve: ({ book, row }, _, { words }) => words.say(book.nameOf('LANDMARK', row)),
    }),
    district: t.field({
      type: DistrictType,
      nullable: true,
      description: 'Null where not known.',
      resolve: ({ book, landmark }) => book.districtOf(landmark),
    }),
    position: t.field({ type: CoordinatesType, resolve: ({ landmark }) => landmark }),
  }),
})

function unknownPlace(slug: string): never {
  throw new RequestError('UNKNOWN_PLACE', { slug: slug.slice(0, 100) })
}

builder.queryFields((t) => {
  const args = { slug: t.arg.string({ required: true }) }
  return {
    street: t.field({
      access: 'PUBLIC',
      type: StreetType,
      nullable: true,
      description: 'By its slug.',
      args,
      resolve: async (_, { slug }, context): Promise<StreetInBook> => {
        const book = await bookOf(context)
        const row = book?.rowCalled('STREET', slug)
        if (!book || row === undefined) return unknownPlace(slug)
        const street = book.places.streets.at(row)
        return { type: 'STREET', book, row, street, unknownNumber: null }
      },
    }),
    address: t.field({
      access: 'PUBLIC',
      type: AddressType,
      nullable: true,
      description: 'By its slug.',
      args,
      resolve: async (_, { slug }, context): Promise<AddressInBook> => {
        const book = await bookOf(context)
        const found = book?.addressCalled(slug)
        if (!book || !found) return unknownPlace(slug)
        return { type: 'ADDRESS', book, street: found.street, row: found.address }
      },
    }),
    landmark: t.field({
      access: 'PUBLIC',
      type: LandmarkType,
      nullable: true,
      description: 'By its slug.',
      args,
      resolve: async (_, { slug }, context): Promise<LandmarkInBook> => {
        const book = await bookOf(context)
        const row = book?.rowCalled('LANDMARK', slug)
        if (!book || row === undefined) return unknownPlace(slug)
        return { type: 'LANDMARK', book, row, landmark: book.places.landmarks.at(row) }
      },
    }),
    postcode: t.field({
      access: 'PUBLIC',
      type: PostcodeType,
      nullable: true,
      args: { code: t.arg.string({ required: true }) },
      resolve: async (_, { code }, context): Promise<PostcodeInBook> => {
        const postcodes = (await bookOf(context))?.places.postcodes
        for (let row = 0; postcodes && row < postcodes.length; row += 1) {
          const postcode = postcodes.at(row)
          if (postcode.code === code) return { type: 'POSTCODE', postcode }
        }
        return unknownPlace(code)
      },
    }),
  }
})
