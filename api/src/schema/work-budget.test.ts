import { expect, it } from 'vitest'
import { limits } from './limits.ts'
import { WorkBudget } from './work-budget.ts'

const [reach, gaps] = [{}, {}]

it('charges each distinct question once, whatever kind of question has the same name', () => {
  const budget = new WorkBudget()
  budget.charge(reach, 'within 500 m', 20)
  budget.charge(reach, 'within 500 m', 20)
  expect(budget.spent).toBe(20)
  budget.charge(reach, 'within 501 m', 20)
  budget.charge(gaps, 'within 500 m', 7)
  expect(budget.spent).toBe(47)
})

it('refuses what goes beyond what a request may ask', () => {
  const budget = new WorkBudget()
  budget.charge(reach, 'all there is', limits.work)
  expect(() => {
    budget.charge(reach, 'a little more', 1)
  }).toThrow(expect.objectContaining({ code: 'QUERY_TOO_LARGE' }))
})

it('ends what was begun for a request that is refused, and nothing before', () => {
  const budget = new WorkBudget()
  budget.charge(reach, 'all there is', limits.work)
  expect(budget.checkpoint).not.toThrow()
  expect(() => {
    budget.charge(reach, 'a little more', 1)
  }).toThrow()
  expect(budget.checkpoint).toThrow(expect.objectContaining({ code: 'QUERY_TOO_LARGE' }))
})
