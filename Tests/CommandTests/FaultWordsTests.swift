// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Testing
import TrainingModel

@Suite("The words for faults")
struct FaultWordsTests {
    private static let place = SourcePosition(source: "venues.csv", line: 3, column: 1)

    /// Each kind with its English sentence, as a planner sees it.
    private static let sentences: [(Fault.Kind, String, String)] = [
        (.missingFile, "", "This file is missing. A scenario needs scenario.yaml and four CSV files."),
        (.missingFolder, "", "There is no such folder. Check the path."),
        (.notFolder, "", "This is not a folder. Name the folder that holds scenario.yaml."),
        (
            .unreadable(reason: "Permission denied"), "",
            "Cannot be read (Permission denied). Check the path and the permissions."
        ),
        (.notUTF8, "", "The text is not UTF-8. Save the file again as “UTF-8”."),
        (.tooLarge(limit: 64 << 20), "", "The file is too large (at most 64 MB). Is it a scenario file at all?"),
        (
            .cellTooLong(limit: 32_767), "aa…",
            "The cell that begins with “aa…” is longer than 32767 characters. Check its quotes."
        ),
        (.controlCharacter, "NUL", "This line holds a control character (NUL). Delete it, or export the file again."),
        (.tooManyNodes(limit: 9), "", "The file expands to more than 9 values. Use fewer nested “*” aliases."),
        (.tooDeep(limit: 9), "", "Nested more than 9 levels deep. Check indentation and brackets."),
        (
            .syntax(message: "did not find key"), "",
            "Not valid YAML: did not find key. Check indentation, colons and quotes."
        ),
        (.unclosedQuote, "", "The quote that opens here is never closed. Add a \" at the end of the cell."),
        (
            .strayQuote, "a\"b",
            "A quote stands where none may: “a\"b”. Put the whole cell in \"…\" and double each quote in it."
        ),
        (
            .wrongCellCount(expected: 4, found: 5), "",
            "The row has 5 cells, the header 4. A cell that holds the separator needs \"…\"."
        ),
        (
            .missingColumn("lat"), "",
            "The column “lat” is missing. Add it; it may stay empty where nothing is required."
        ),
        (.duplicateColumn("id"), "id", "The column “id” stands twice. Delete one of them."),
        (.unknownColumn(suggestion: "lat"), "Lat", "The column “Lat” is unknown and not read. Did you mean “lat”?"),
        (.missingKey("title"), "", "The key “title” is missing. Add it."),
        (.unknownKey(suggestion: "slots"), "slot", "There is no key “slot”. Did you mean “slots”?"),
        (.unknownKey(suggestion: nil), "x", "There is no key “x”. Delete it or correct its name."),
        (.duplicateKey, "a", "The key “a” is written twice. Delete one of them."),
        (.expectedMap, "5", "Pairs of “key: value” belong here, not “5”."),
        (.expectedList, "", "A list [a, b] belongs here."),
        (.expectedText, "", "A single value belongs here, no list and no map."),
        (.exactlyOneOf(["cells", "follow"]), "", "Exactly one of “cells”, “follow” must be given."),
        (.empty, "", "This must not be empty. Fill it in."),
        (.unsupportedSchema, "2", "The version “2” is not supported. Write schema: 1."),
        (.notWholeNumber, "5.0", "“5.0” is no whole number. Write it like 1500000, without points or blanks."),
        (.notNumber, "far", "“far” is no number. Write it like 12.5."),
        (.notWholeMinutes, "0.333", "“0.333” hours are no whole minutes. Write it like 1.5 (an hour and a half)."),
        (.decimalComma, "20,7", "“20,7” has a decimal comma. Use a point: 20.7."),
        (.outOfRange(minimum: "0", maximum: "9"), "12", "“12” is out of range: from 0 to 9."),
        (.notDate, "2027-02-31", "“2027-02-31” is no date that exists. Write YYYY-MM-DD, like 2027-03-15."),
        (.dayMonthYear, "08/03/2027", "“08/03/2027” is written day/month/year. Write YYYY-MM-DD, like 2027-03-15."),
        (.notTime, "7:30", "“7:30” is no time. Write HH:MM from 00:00 to 23:59, like 07:30."),
        (.notBoolean, "yes", "“yes” must be true or false."),
        (.notWeekday, "t2", "“t2” is no weekday. Use mon, tue, wed, thu, fri, sat, sun."),
        (
            .notOneOf(words: ["allow", "forbid"], suggestion: "allow"), "alow",
            "“alow” is not possible here; it may be: allow, forbid. Did you mean “allow”?"
        ),
        (
            .whiteSpaceInIdentifier, "x 1",
            "The identifier “x 1” holds white space. Write it as one word, or use a hyphen."
        ),
        (.reversedRange, "b..a", "“b..a” ends before it begins. Swap the two."),
        (
            .unknownTimeZone(suggestion: nil), "GMT+7",
            "There is no time zone “GMT+7”. Use a name like Asia/Ho_Chi_Minh."
        ),
        (.duplicateIdentifier(first: place), "v1", "The identifier “v1” is already at venues.csv:3:1. Choose another."),
        (
            .unknownReference(table: "slots", suggestion: "toi"), "toii",
            "There is no “toii” in slots. Did you mean “toi”?"
        ),
        (
            .unknownReference(table: "slots", suggestion: nil), "x",
            "There is no “x” in slots. Correct it, or add it there."
        ),
        (.slotOrder, "06:00", "The slot that starts at 06:00 stands after a later one. Put the slots in time order."),
        (.slotOverlap, "10:59", "The slot that starts at 10:59 overlaps the one before. Change the times."),
        (
            .slotEndsBeforeStart, "07:00",
            "The slot ends at 07:00, not after its start. A slot must end on the day it starts."
        ),
        (.sizeReversed, "9 > 3", "min is greater than max: 9 > 3. Swap the two."),
        (.reservedWord, "off", "“off” is a reserved word. Choose another name."),
        (
            .inTwoClusters, "x1",
            "“x1” is in a cluster already. A commune or venue is in at most one: delete one of them."
        ),
        (.onlineVenueInCluster, "o1", "The online venue “o1” belongs to no cluster. Delete it here."),
        (
            .missingLocation, "",
            "Coordinates are missing. Give lat and lon (degrees, decimal point), except for online venues."
        ),
        (.rhythmNeedsRange, "all", "A format that follows a rotation needs perWeek: {min, max}, not “all”."),
        (
            .unservable(reason: "busy"), "c1",
            "“c1” cannot be served: busy at a mandatory session or at too many sessions."
        ),
        (.idleLecturer, "g1", "No course needs the lecturer “g1”. Check the topics."),
        (
            .sizeNoVenueHolds, "80",
            "A class needs at least 80 people, but no venue holds so many. Change classSize or a capacity."
        ),
        (.untaughtTopic, "t9", "No lecturer teaches the topic “t9”, so no class that needs it can be held."),
        (
            .unusedFormat(suggestion: "toi"), "to",
            "No course has the plan “to”, so this format is never used. Did you mean “toi”?"
        ),
        (.unknownUnit(suggestion: nil), "u9", "There is a target for the unit “u9”, but no candidate belongs to it."),
        (.noCandidates, "", "There are no candidates. Add them to candidates.csv."),
        (.notPositive, "0", "“0” is not above 0. Write a step such as 1 or 0.5."),
        (
            .variedTwice(first: SourcePosition(source: "s.yaml", line: 3, column: 9)), "limits.classes",
            "“limits.classes” is already varied at s.yaml:3:9. Make one of the two."
        ),
        (
            .tooManyRuns(limit: 10_000), "",
            "More than 10000 combinations. Take fewer values, or mode: one-at-a-time."
        ),
        (.ignored, "perDay", "The key “perDay” has no effect here."),
    ]

    /// The kinds of workbooks, and those that a cell has other words for.
    private static let cellSentences: [(Fault.Kind, String, String)] = [
        (
            .notWorkbook, "",
            "This is no Excel workbook (.xlsx). Name an .xlsx file, or the folder that holds scenario.yaml."
        ),
        (
            .encryptedWorkbook, "",
            "The workbook has a password or is an old .xls. Remove the password and save it as .xlsx."
        ),
        (.workbookWithMacros, "", "The workbook holds macros and is not read. Save it as .xlsx without macros."),
        (
            .brokenWorkbook(part: "A1"), "",
            "The workbook is damaged or cut short (at A1). Open and save it again, or copy it anew."
        ),
        (
            .unfoldsTooLarge(megabytes: 9), "",
            "The workbook unfolds to more than 9 MB and is not read. Is it the right file?"
        ),
        (
            .tooManyCells(limit: 1_000_000), "",
            "The workbook has more than 1,000,000 cells. Delete sheets and rows without use."
        ),
        (
            .missingSheet("Slots"), "",
            "The sheet “Slots” is missing. Add it again; `xeplop new` makes a workbook with all sheets."
        ),
        (.duplicateSheet("a"), "b", "The sheet “b” is the same as “a”. Delete or rename one of them."),
        (.unknownSheet, "b", "The sheet “b” is unknown and not read."),
        (.noHeader, "", "There is no row of column headers in this sheet. Add it again."),
        (.errorCell, "#REF!", "This cell shows the error #REF!. Mend the formula, or write a value."),
        (
            .noResult, "",
            "The formula in this cell was saved without a result. Open and save the workbook, or write a value."
        ),
        (.missingColumn("ID"), "", "The column or line “ID” is missing. Add it again."),
        (.missingKey("Lessons"), "", "There are no rows for this in the sheet “Lessons”. Add them there."),
        (.exactlyOneOf(["a", "b"]), "", "This needs rows in exactly one of the sheets “a”, “b”."),
        (.duplicateKey, "A", "“A” is written twice. Delete one of them."),
        (
            .unknownReference(table: "Slots", suggestion: "toi"), "toii",
            "There is no “toii” in the sheet “Slots”. Did you mean “toi”?"
        ),
        (
            .unknownReference(table: "Slots", suggestion: nil), "x",
            "There is no “x” in the sheet “Slots”. Correct it, or add it there."
        ),
        (.notNumber, "far", "“far” is no number. Write it like 12.5."),
        (.notWholeNumber, "5.0", "“5.0” is no whole number. Write it like 1500000."),
        (.decimalComma, "5,5", "“5,5” is no whole number. Write it like 1500000."),
        (.notWholeMinutes, "0.333", "“0.333” hours are no whole minutes. Write it like 1.5 (an hour and a half)."),
        (.notDate, "31/02/2027", "“31/02/2027” is no date that exists. Write it like 15/03/2027."),
        (.dayMonthYear, "2/3/27", "“2/3/27” is no date that exists. Write it like 15/03/2027."),
        (.notBoolean, "maybe", "“maybe” must be Yes or No."),
        (.notWeekday, "T8", "“T8” is no weekday. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun."),
        (.sizeReversed, "9 > 3", "The least is greater than the most: 9 > 3. Swap the two."),
        (
            .missingLocation, "",
            "Coordinates are missing. Give latitude and longitude, except for online venues."
        ),
        (
            .rhythmNeedsRange, "",
            "A format that follows shifts needs the least and most sessions a week, not “all”."
        ),
        (.idleLecturer, "g1", "No course needs the lecturer “g1”. Check the column “Topics”."),
        (
            .sizeNoVenueHolds, "80",
            "A class needs at least 80 people, but no venue holds so many. Change the size or a capacity."
        ),
        (.noCandidates, "", "There are no candidates. Add them to this sheet, a row each."),
    ]

    @Test("A cell has its own words where a file's would not fit", arguments: cellSentences.indices)
    func cells(_ index: Int) {
        let (kind, value, sentence) = Self.cellSentences[index]
        let fault = Fault(kind, value: value, at: SourcePosition(source: "Slots", line: 2, column: 1, cell: "A2"))
        #expect(Words.sentence(for: fault, .en) == sentence)
        expectVietnamese(Words.sentence(for: fault, .vi), naming: value, not: sentence)
    }

    @Test("Each kind has its sentence", arguments: sentences.indices)
    func english(_ index: Int) {
        let (kind, value, sentence) = Self.sentences[index]
        #expect(Words.sentence(for: Fault(kind, value: value, at: Self.place), .en) == sentence)
    }

    @Test("The Vietnamese sentences name the same values, and none is the English one", arguments: sentences.indices)
    func vietnamese(_ index: Int) {
        let (kind, value, english) = Self.sentences[index]
        let fault = Fault(kind, value: value, at: Self.place)
        expectVietnamese(Words.sentence(for: fault, .vi), naming: value, not: english)
    }

    private func expectVietnamese(_ sentence: String, naming value: String, not english: String) {
        #expect(sentence != english)
        #expect(value.isEmpty || sentence.contains(value))
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
        #expect(sentence.unicodeScalars.contains { $0.value > 127 })
    }
}
