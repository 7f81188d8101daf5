/// The two generations of the registry engine's public sources: they differ in places, texts and extensions.
package enum MirrorGeneration: Int, Sendable, CaseIterable { case two = 2, three = 3 }
