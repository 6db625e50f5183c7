import type german from '../de/studies'

type De = typeof german

const noBreak = '\u00a0'

/** "3rd", for lists of up to twenty. */
const ordinal = (number: string) =>
  `${number}${{ '1': 'st', '2': 'nd', '3': 'rd' }[number] ?? 'th'}`

export default {
  title: 'Asked with one click',
  again: 'Work it out anew',
  take: 'Take over',
  inPlan: 'in the plan',
  allProven: 'Every point is proven: so many places can do no better.',
  someProven: 'Where nothing is said, a point is proven: so many places can do no better.',
  possible: (best) => `up to ${best} possible`,
  proof: 'Proof',
  proofs: {
    point: 'that nothing is better',
    most: 'that no more people can be reached',
    shortest: 'that the longest walk can be no shorter',
  },
  proofAsFile: 'The proof of each point is a file that anybody can recompute:',
  proofsAsFile:
    'Each point has two proofs as files: that no more people can be reached without a longer walk, and that a shorter one reaches fewer or is not possible. Anybody can recompute them:',
  curve: {
    question: 'How many new places are worth it?',
    upTo: (sites) => `none to ${sites} new places`,
    sites: 'New places',
    reached: (who) => `${who} newly within reach`,
    mean: 'mean walk (m)',
    meanWalk: 'mean walk',
    further: 'by the last of them',
    people: (first, number, last, who) =>
      `The first new place brings about ${first} ${who} within reach, the ${ordinal(number)} about ${last} more.`,
    walks: (first, number, last) =>
      `The first new place shortens the mean walk by about ${first}, the ${ordinal(number)} by about ${last} more.`,
    chart: (sentence) => `Curve: new places and what they bring. ${sentence}`.trim(),
    notNested:
      'The spots are chosen anew for each number: three places are not always the best two and one more.',
  },
  front: {
    question: 'What can be weighed against what?',
    sentence: (points, most, fewer, farthest, who) =>
      `${points} choices of which no other is better in every way: from +${most} ${who} within reach to a walk of at most ${farthest} for everybody, then with +${fewer}.`,
    chart: (sentence) =>
      `Weighing: new places, people within reach and the longest walk. ${sentence}`.trim(),
    farthestAxis: 'longest walk (m)',
    farthest: 'longest walk',
    tenth: 'tenth with the longest walks, mean',
    point: (sites, farthest) => `${sites}, longest walk ${farthest}`,
    noWay: 'no way',
    shorterPossible: 'perhaps with a shorter longest walk, too',
    allProven:
      'Every point is proven: so many places reach no more people unless somebody walks farther. There are no other choices.',
    someProven:
      'Time did not suffice for all: there may be further choices. Where nothing is said, a point is proven.',
    tenthNotSought:
      'The walk of the tenth with the longest walks is computed for the places of each point, not sought. Areas whose sites are not known do not count there, unlike in the figures of the whole city.',
  },
  robust: {
    question: 'What holds if the population changes?',
    lead: 'Sought are places that in none of the futures miss much of what would be best there. Which futures are conceivable is for you to say.',
    asToday: 'Population as today',
    trend: (year) => `The city’s trend until ${year} (our assumption)`,
    another: 'Another future',
    area: 'Area',
    age: 'Age',
    ages: {
      AGE_60_PLUS: '60+',
      AGE_60_TO_79: '60 to 79',
      AGE_80_PLUS: '80+',
    },
    percent: 'More or fewer (%)',
    percentWrong: (most) => `From −100 to +${most} per cent is possible.`,
    statedName: (area, ages, percent, isMore) =>
      `${area}, ${ages}: ${isMore ? '+' : '−'}${percent}%`,
    add: 'Add',
    remove: 'Remove',
    file: 'from a file of a plan (only what it assumes of the population)',
    noPeople: 'This file assumes no other population than today’s.',
    ask: 'Weigh',
    forAll: 'Proposal for all futures',
    bestFor: (future) => `Best for: ${future}`,
    future: 'Future',
    withProposal: 'with the proposal',
    best: 'best possible there',
    missed: 'missed',
    people: (people) => (people === '0' ? 'nothing' : `about ${people} people`),
    kilometres: (kilometres) =>
      kilometres === '0' ? 'nothing' : `about ${kilometres}${noBreak}km of all together`,
    atMost: (missed) => `at most ${missed}`,
    sentence: (sites, futures, most, mean) =>
      `${sites} for ${futures} futures. Missed at most: ${most}; in the mean: ${mean}.`,
    bestEverywhere: (sites, futures) =>
      `${sites} that are best in each of the ${futures} futures: nothing is missed.`,
    proven: (bySums) =>
      bySums === null
        ? 'Proven: no places miss less in every future.'
        : `No places miss less in every future. Up to “${bySums}” sums show that anybody can recompute; beyond it the program looked at every choice that was left.`,
    withinGap: (bound) => `Time did not suffice. Proven is: no places miss less than ${bound}.`,
    mean: 'In the mean every future counts alike. All of it is estimated.',
  },
  next: {
    question: 'Where should the next one be?',
  },
  values: {
    question: {
      MEETING: 'What does each meeting place contribute?',
      COUNSELLING: 'What does each counselling centre contribute?',
    },
    lead: (who) =>
      `What it would cost ${who} if one place alone closed. Those who go there would go to the next one.`,
    site: 'Place',
    lost: (limit) => `people without one in ${limit}`,
    about: (people) => `about ${people}`,
    longer: 'mean walk',
    nobody: 'nobody',
    together: 'If several close at once, it can cost more than all of them one by one.',
    click: 'A click on a name shows the place on the map.',
    unknown: (areas) => `Where sites are unknown (${areas}), somebody may have a nearer one.`,
    none: 'There is no place of this kind.',
    metres: (metres) => `+${metres}${noBreak}m`,
    noWay: 'no way left',
    whileMoving: 'Worked out anew once the place stands.',
  },
} satisfies De
