/// An item with fields that stand by themselves, which it holds by name: no code asks for one of them.
protocol OwnFields: SendableMetatype {
    var own: [Field: FieldValue] { get set }
}
