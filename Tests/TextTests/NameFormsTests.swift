import Testing
import Text

struct NameFormsTests {
    @Test("the form of a bracket, of the point in a name, and of a character make no other unit or person of it")
    func forms() {
        #expect(NameKey.isSame("办公室（党办）", "办公室〔党办〕"))
        #expect(NameKey.isSame("办公室【党办】", "办公室(党办)"))
        #expect(NameKey.isSame("买买提·阿不都", "买买提•阿不都"))
        #expect(NameKey.isSame("人事科", "⼈事科"))
        #expect(!NameKey.isSame("人事科", "人事处"))
    }
}
