// next-auth's own addresses; what they do is decided in lib/auth.
export { answerForNextAuth as GET, answerForNextAuth as POST } from "@/lib/auth/next-auth-route";
