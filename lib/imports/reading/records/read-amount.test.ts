import { describe, expect, it } from 'vitest'
import { said } from '../../../../tests/support/record-row'

describe('amounts are ten-thousandths of a dollar, credits below 0', () => {
  it.each([
    ['1240.50', '12405000'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.0001', '-1'],
    ['-12', '-120000'],
    ["'-12", '-120000'],
    ["'12", 'acr_usd bad_amount'],
    ['0012.5', '125000'],
    ['123456789012345.6', 'acr_usd too_large'],
    ['999999999999.9999', '9999999999999999'],
    ['-999999999999.9999', '-9999999999999999'],
    ['1000000000000', 'acr_usd too_large'],
    ['-1000000000000', 'acr_usd too_large'],
    ['1.00001', 'acr_usd too_many_places'],
    ['1,240.50', 'acr_usd bad_amount'],
    ['$12', 'acr_usd bad_amount'],
    ['1e3', 'acr_usd bad_amount'],
    ['.5', 'acr_usd bad_amount'],
    ['+5', 'acr_usd bad_amount'],
    ['', 'acr_usd empty'],
  ])('%s: %s', (acr_usd, outcome) => expect(said('azure-consumption', { acr_usd }, 'amount')).toBe(outcome))

  it.each([
    ['-1.240,50', ',', '-12405000'],
    ['1.240', ',', '12400000'],
    ['1,240.5', '.', '12405000'],
    ['\u22121.240.000,5', ',', '-12400005000'],
    ['1.24', ',', 'acr_usd bad_amount'],
  ] as const)('%s where the sign is %s: %s', (acr_usd, decimal, outcome) =>
    expect(said('azure-consumption', { acr_usd }, 'amount', { decimal, dateOrder: 'dmy' })).toBe(outcome),
  )
})

describe('counts are whole numbers from 0 to 10^9, capacity is not below 0', () => {
  it.each([
    ['paid_units', '250', '2500000'],
    ['paid_units', '0', '0'],
    ['paid_units', '1000000000', '10000000000000'],
    ['paid_units', '1000000001', 'paid_units bad_count'],
    ['paid_units', '-1', 'paid_units bad_count'],
    ['paid_units', '1.5', 'paid_units bad_count'],
    ['paid_units', 'ten', 'paid_units bad_count'],
    ['paid_units', '', 'paid_units empty'],
    ['active_users', '', 'active_users empty'],
  ])('of license-usage %s %s: %s', (column, cell, outcome) =>
    expect(said('license-usage', { [column]: cell }, 'amount')).toBe(outcome),
  )
  it.each([
    ['12.5', '125000'],
    ['0', '0'],
    ['-1', 'capacity bad_capacity'],
    ['1.23456', 'capacity too_many_places'],
    ['', '0'],
  ])('capacity %s: %s', (capacity, outcome) =>
    expect(said('business-usage', { capacity }, 'second')).toBe(outcome),
  )
})
