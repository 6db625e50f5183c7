import loadHighs from 'highs'

import type { Infeasible, Placement, PlacementSteps } from '../placement.ts'
import type { Programme, Solved } from '../programme.ts'

const highs = await loadHighs()
const { objectiveSense, variableType, modelStatus } = highs.constants

/** Answers a programme by HiGHS (Huangfu & Hall 2018), to the optimum. */
export function solveProgramme(programme: Programme): Solved {
  const { variables, integers, start } = programme
  const solver = { name: 'HiGHS', version: highs.version.string }
  return highs.withModel(
    {
      numCols: variables,
      numRows: start.length - 1,
      sense: programme.sense === 'MAXIMISE' ? objectiveSense.maximize : objectiveSense.minimize,
      colCost: programme.cost,
      colLower: new Float64Array(variables),
      colUpper: new Float64Array(variables).fill(1),
      rowLower: programme.lower,
      rowUpper: programme.upper,
      matrix: {
        format: 'csr',
        numRows: start.length - 1,
        numCols: variables,
        starts: start,
        indices: programme.variable,
        values: programme.factor,
      },
      integrality: Int32Array.from({ length: variables }, (_, variable) =>
        variable < integers ? variableType.integer : variableType.continuous,
      ),
    },
    (model): Solved => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 })
      const { modelStatus: status } = model.run()
      if (status === modelStatus.infeasible) return { status: 'INFEASIBLE', values: null, solver }
      const isOptimal = status === modelStatus.optimal
      const values = isOptimal ? model.getSolution().colValue : null
      return { status: isOptimal ? 'OPTIMAL' : 'LIMIT', values, solver }
    },
  )
}

/** Runs to the end; programmes are answered by HiGHS. */
export function solvedWhole<Result extends Placement | Infeasible>(
  steps: PlacementSteps<Result>,
): { result: Result; programmes: number } {
  let programmes = 0
  let next = steps.next()
  while (next.done !== true) {
    const step = next.value
    if (step.type === 'SOLVE') programmes += 1
    next = steps.next(step.type === 'SOLVE' ? solveProgramme(step.programme) : undefined)
  }
  return { result: next.value, programmes }
}
