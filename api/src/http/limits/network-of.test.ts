import { expect, it } from 'vitest'
import { networkOf } from './network-of.ts'

it('takes all addresses of one IPv6 network for one, and each of IPv4 for itself', () => {
  expect(
    [
      '192.0.2.7',
      '::ffff:192.0.2.7',
      '2001:db8:1:2:3:4:5:6',
      '2001:db8:1:2::9',
      '2001:db8::9',
      'fe80::1%eth0',
      '::1',
    ].map(networkOf),
  ).toEqual([
    '192.0.2.7',
    '::ffff:192.0.2.7',
    '2001:db8:1:2::/64',
    '2001:db8:1:2::/64',
    '2001:db8:0:0::/64',
    'fe80:0:0:0::/64',
    '0:0:0:0::/64',
  ])
})
