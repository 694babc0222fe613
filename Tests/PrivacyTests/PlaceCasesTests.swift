import Privacy
import Testing

@Suite("Dates of birth, postcodes and e-mail addresses")
struct PlaceCasesTests {
    @Test(
        "dates of birth",
        arguments: [
            Case("Born 12/03/2011.", "birth-date: 12/03/2011"),
            Case("The child was born on 12 March 2011.", "birth-date: 12 March 2011"),
            Case("DOB: 2011-03-12", "birth-date: 2011-03-12"),
            Case("D.O.B. 12.03.11", "birth-date: 12.03.11"),
            Case("d.o.b 1st of April 2015", "birth-date: 1st of April 2015"),
            Case("date of birth (3 Sept 2012)", "birth-date: 3 Sept 2012"),
            Case("Date of Birth - March 12, 2011", "birth-date: March 12, 2011"),
            Case("12/03/2011 (dob)", "birth-date: 12/03/2011"),
            Case("Her birthday is 1-Apr-2015", "birth-date: 1-Apr-2015"),
            Case("born to a young mother on 12 March 2011", "birth-date: 12 March 2011"),
            // No word of birth, no full date, or a span of dates that is a year group.
            Case("Inspected on 12 March 2011."), Case("12/03/2011"), Case("born in 2011"), Case("born in March 2011"),
            Case("children born between 1 September 2013 and 31 August 2014"), Case("born after 1 April 2015"),
            Case("born on or after 1 April 2015"), Case("Newborn screening from 1 April 2015"),
            Case("The idea was born. On 12 March 2011 it was agreed."), Case("The dobson report of 12/03/2011"),
            Case("Published 5 June 2025. A strategy born of need."), Case("born 45/45/2011"),
        ])
    func birthDates(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }

    @Test(
        "postcodes",
        arguments: [
            Case("12 Oak Road, Aylesbury HP20 1UZ", "postcode: HP20 1UZ"),
            Case("The family in HP201UZ was told late.", "postcode: HP201UZ"),
            Case("Postcode: SW1A 1AA.", "postcode: SW1A 1AA"),
            Case("lives at 3 High Street, hp20 1uz", "postcode: hp20 1uz"),
            Case("M1 1AE", "postcode: M1 1AE"), Case("EC1A 1BB", "postcode: EC1A 1BB"),
            Case("12 School Lane, HP20 1UZ", "postcode: HP20 1UZ"),
            Case("The council moved him; the family lives at HP20 1UZ.", "postcode: HP20 1UZ"),
            Case("Flat 3, Rose House, Aylesbury HP20 1UZ", "postcode: HP20 1UZ"),
            Case("The SEND team visited 12 Oak Road, HP20 1UZ", "postcode: HP20 1UZ"),
            Case("3 Kings Court, HP20 1UZ", "postcode: HP20 1UZ"),
            // Institutions.
            Case("Department for Education, 20 Great Smith Street, London SW1P 3BT"),
            Case("Ofsted, Piccadilly Gate, Store Street, Manchester M1 2WD"),
            Case("Oxford Health NHS Foundation Trust, Littlemore, OX4 4XN"),
            Case("County Hall, Walton Street, Aylesbury HP20 1UA"), Case("Buckinghamshire Council, HP20 1UA"),
            Case("The school, 4 High Street, HP20 1UZ"), Case("Stoke Mandeville Hospital HP21 8AL"),
            Case("Registered office: 1 Long Road, MK9 1AA"),
            // Outward halves, codes and other things of a like form.
            Case("in HP20 and HP21"), Case("Key Stage KS2 1st round"), Case("room b1 2nd floor"), Case("2A 3BC"),
            Case("Q12 3AB"), Case("KS2 2025"), Case("SEN2 2024"), Case("E06000060"), Case("A1 3CK"), Case("AB1 2ABC"),
            Case("https://example.org/HP20-1UZ"), Case("Section F1 and J12"), Case("Year 10 2AB"),
        ])
    func postcodes(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }

    @Test(
        "e-mail addresses",
        arguments: [
            Case("Write to jane.smith@buckinghamshire.gov.uk.", "email-address: jane.smith@buckinghamshire.gov.uk"),
            Case("<j.smith@nhs.net>", "email-address: j.smith@nhs.net"),
            Case("jsmith@school.sch.uk", "email-address: jsmith@school.sch.uk"),
            Case("mum2011@gmail.com", "email-address: mum2011@gmail.com"),
            Case("send.mum@hotmail.co.uk", "email-address: send.mum@hotmail.co.uk"),
            Case("sendhil@example.org", "email-address: sendhil@example.org"),
            Case("o'brien@example.org", "email-address: o'brien@example.org"),
            Case("JANE.SMITH@EXAMPLE.ORG", "email-address: JANE.SMITH@EXAMPLE.ORG"),
            Case("12345@example.org", "email-address: 12345@example.org"),
            // Shared mailboxes.
            Case("info@example.org"), Case("sendiass@buckinghamshire.gov.uk"), Case("SEND.Team@council.gov.uk"),
            Case("sendteam@council.gov.uk"), Case("bucks.sendiass@buckinghamshire.gov.uk"),
            Case("office@school.sch.uk"),
            Case("family-information-service@council.gov.uk"), Case("enquiries2@ofsted.gov.uk"),
            Case("parentcarerforum@gmail.com"), Case("head@school.sch.uk"),
            // No addresses.
            Case("@librarian"), Case("a @ b"), Case("user@host"), Case("3 @ 4.50"), Case("name@example.1"),
        ])
    func emails(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }
}
