/** What stands in the way of an invitation, in words: what is wrong, and what to do. */
import type { AcceptRefusal } from "./accept-invitation.ts";
import { wordsForTogether } from "./duty-words.ts";
import type { InvitationRefusal } from "./resend-invitation.ts";

/** Gives a refusal to send an invitation again or withdraw it in words. */
export function wordsForInvitation(refusal: InvitationRefusal): { readonly text: string } {
  switch (refusal.because) {
    case "notPermitted":
      return { text: "Only an administrator or a signatory can change invitations." };
    case "invitationAccepted":
      return { text: "This invitation was accepted meanwhile. The person is a member now." };
    case "invitationWithdrawn":
      return { text: "This invitation was withdrawn meanwhile. Invite the person again." };
    case "addressCleared":
      return {
        text: "Nobody accepted this invitation for a month, so its address is no longer kept. Withdraw it and invite the person again.",
      };
    case "sentOften":
      return {
        text: `${refusal.most} messages went to this address within a day. Ask the person to look among unwanted mail, or send it again tomorrow.`,
      };
  }
}

/** Gives why an invitation cannot be accepted: a heading, and what to do. Whoever is signed in as somebody else is not told whom it was meant for. */
export function wordsForAccepting(refusal: AcceptRefusal): {
  readonly heading: string;
  readonly text: string;
} {
  switch (refusal.because) {
    case "notPermitted":
      return {
        heading: "This invitation is not for the account you are signed in with",
        text: "Sign out, then open the link in the message again. Only the person it was sent to can accept it.",
      };
    case "invitationAccepted":
      return {
        heading: "This invitation has been accepted",
        text: "Its link works once. If it was you, sign in with your e-mail address. If it was not, tell whoever invited you.",
      };
    case "invitationWithdrawn":
      return {
        heading: "This invitation was withdrawn",
        text: "Ask whoever invited you to invite you again, if you should belong to the organisation.",
      };
    case "invitationExpired":
      return {
        heading: "This invitation has run out",
        text: "Ask whoever invited you to send it again: you then get a new link.",
      };
    case "signInFirst":
      return {
        heading: "Sign in to accept this invitation",
        text: `Sign in as ${refusal.email} to accept. You come back to this page afterwards.`,
      };
    case "administratorApproves":
      return {
        heading: "You cannot hold these duties together",
        text: `${wordsForTogether(refusal)}. Ask whoever invited you which of the two you are to keep.`,
      };
    case "memberAlready":
      return {
        heading: "You belong to this organisation already",
        text: "There is nothing to accept: your account shows what you do there.",
      };
  }
}
