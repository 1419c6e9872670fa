// The lines by which mail programs mark an earlier message in a reply or a forwarded one, in the
// languages of data/source/mail.yaml.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/reader.h"

namespace gainsay {

// What is known of who wrote a message to whom and when; empty where it is not.
struct MailHead {
  std::string sender;
  std::string address;
  std::vector<std::string> recipients;
  std::string subject;
  std::string date;  // EDTF
};

// "Tran, Bernadette <btran@sd97.example>", "Roger Pym [mailto:rpym@…]", a bare address.
void set_sender(std::string_view text, MailHead& head);

// "On Tue, Feb 18, 2020 at 8:12 AM, Tran, Bernadette <…> wrote:". A line that says "wrote" without
// a date or an address is prose.
std::optional<MailHead> read_attribution(std::string_view line, const ReadContext& context);

// "-----Original Message-----", "Begin forwarded message:".
bool is_separator(std::string_view line, const MailWords& words);

struct HeadForm {
  MailHead head;
  std::size_t lines = 0;  // that it takes, blank ones between its fields too
};

// "From: …", "Sent: …", "To: …", "Subject: …" from lines[at] on, a sender among them and one more
// field at least.
std::optional<HeadForm> read_head_form(const std::vector<std::string_view>& lines, std::size_t at,
                                       const ReadContext& context);

// When `date` leaves two days open ("[a,b]") and only one of them is not after `latest`, that one.
std::string not_after(const std::string& date, const std::string& latest);

}  // namespace gainsay
