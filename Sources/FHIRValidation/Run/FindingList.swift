internal import FHIRTree

/// Findings one after the other in flat memory, which costs no allocation for each and nothing to throw away; and
/// what is enclosed to them.
///
/// Unchecked: only the walk that makes it changes it, before anybody else has it.
package final class FindingList: RandomAccessCollection, @unchecked Sendable {
    private var findings = ScratchStack<Finding>()
    let enclosures: Enclosures
    /// The entries of the bundle that was walked, all of them and in its order: their numbers need not be counted.
    var entries: [ReferenceIndex.Entry] = []

    init(_ enclosures: Enclosures = Enclosures()) { self.enclosures = enclosures }

    package var startIndex: Int { 0 }
    package var endIndex: Int { findings.count }
    package subscript(place: Int) -> Finding { findings[place] }

    func append(_ finding: Finding) { findings.push(finding) }

    func append(contentsOf others: some Sequence<Finding>) { for finding in others { findings.push(finding) } }

    /// Takes away those from a place on.
    func drop(to count: Int) { findings.drop(to: count) }
}
