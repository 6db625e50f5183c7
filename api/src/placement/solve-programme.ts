import type { Programme, Solved } from '@atlas/geo/placement/programme'
import loadHighs from 'highs'

interface SolveOptions {
  readonly seconds: number
  readonly isAbandoned: () => boolean
}

export type SolveProgramme = (programme: Programme, options: SolveOptions) => Solved

/** HiGHS (Huangfu & Hall 2018, Mathematical Programming Computation 10, 119–142), in this thread. */
export async function loadSolver(): Promise<SolveProgramme> {
  const highs = await loadHighs()
  const { callbackType, modelStatus, objectiveSense, variableType } = highs.constants
  const solver = { name: 'HiGHS', version: highs.version.string }
  return (programme, { seconds, isAbandoned }) => {
    const { variables, integers, start } = programme
    const rows = start.length - 1
    const stopIfAbandoned = (event: { interrupt: () => void }): undefined => {
      if (isAbandoned()) event.interrupt()
    }
    return highs.withModel(
      {
        numCols: variables,
        numRows: rows,
        sense: programme.sense === 'MAXIMISE' ? objectiveSense.maximize : objectiveSense.minimize,
        colCost: programme.cost,
        colLower: new Float64Array(variables),
        colUpper: new Float64Array(variables).fill(1),
        rowLower: programme.lower,
        rowUpper: programme.upper,
        matrix: {
          format: 'csr',
          numRows: rows,
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
        model.options.set({
          output_flag: false,
          time_limit: seconds,
          mip_rel_gap: 0,
          mip_abs_gap: 0,
        })
        let best: Float64Array | null = null
        const { modelStatus: status } = model.run({
          [callbackType.simplexInterrupt]: stopIfAbandoned,
          [callbackType.ipmInterrupt]: stopIfAbandoned,
          [callbackType.mipInterrupt]: stopIfAbandoned,
          [callbackType.mipImprovingSolution]: ({ data }) => {
            best = data.mip_solution ?? best
          },
        })
        if (status === modelStatus.infeasible) return { status: 'INFEASIBLE', values: null, solver }
        if (status !== modelStatus.optimal) return { status: 'LIMIT', values: best, solver }
        return { status: 'OPTIMAL', values: model.getSolution().colValue, solver }
      },
    )
  }
}
