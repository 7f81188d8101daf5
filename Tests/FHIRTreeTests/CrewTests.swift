import Testing

@testable import FHIRTree

@Suite struct CrewTests {
    @Test(arguments: 0...3) func `everything that was added is done once`(helpers: Int) {
        let crew = Crew(helpers: helpers), counts = Monitor([Int](repeating: 0, count: 200))
        let works = (0..<200).map { number in crew.add { counts.change { $0[number] += 1 } } }
        works.forEach(crew.finish)
        #expect(counts.change { $0 } == [Int](repeating: 1, count: 200))
    }

    @Test func `work that nobody has begun with can be taken back`() {
        let crew = Crew(helpers: 0), count = Monitor(0)
        let work = crew.add { count.change { $0 += 1 } }
        #expect(crew.takeBack(work))
        #expect(!crew.takeBack(work))
        #expect(count.change { $0 } == 0)
    }

    @Test func `work may add work and wait for it, though all helpers are busy`() {
        let crew = Crew(helpers: 1), count = Monitor(0)
        let outer = crew.add { crew.finish(crew.add { count.change { $0 += 1 } }) }
        crew.finish(outer)
        #expect(count.change { $0 } == 1)
    }
}
