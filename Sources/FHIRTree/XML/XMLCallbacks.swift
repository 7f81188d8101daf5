internal import CLibXML2

/// The table of functions that libxml2 calls, each handing on to the builder.
enum XMLCallbacks {
    static var table: xmlSAXHandler {
        var table = xmlSAXHandler()
        table.initialized = UInt32(XML_SAX2_MAGIC)
        table.startElementNs = { owner, name, _, uri, _, _, count, _, attributes in
            guard let owner, let name else { return }
            let list = XMLAttributes(UnsafeMutableRawPointer(attributes), count: Int(count))
            XMLBuilder.of(owner).pointee.startTag(
                XMLName(text: UnsafePointer(name), uri: uri.map { UnsafePointer($0) }), list)
        }
        table.endElementNs = { owner, _, _, _ in
            if let owner { XMLBuilder.of(owner).pointee.endTag() }
        }
        table.characters = { owner, text, count in
            if let owner, let text {
                XMLBuilder.of(owner).pointee.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
            }
        }
        table.cdataBlock = table.characters
        table.processingInstruction = { owner, target, _ in
            if let owner, let target { XMLBuilder.of(owner).pointee.processingInstruction(String(cString: target)) }
        }
        table.internalSubset = { owner, _, _, _ in
            if let owner { XMLBuilder.of(owner).pointee.documentType() }
        }
        table.serror = { owner, error in
            if let owner, let error { XMLBuilder.of(owner).pointee.libraryError(error.pointee) }
        }
        return table
    }
}

extension XMLBuilder {
    /// The builder that the library was given as the owner of its callbacks.
    fileprivate static func of(_ owner: UnsafeMutableRawPointer) -> UnsafeMutablePointer<XMLBuilder> {
        owner.assumingMemoryBound(to: XMLBuilder.self)
    }
}
