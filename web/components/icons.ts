import arrowDown from 'lucide-static/icons/arrow-down.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import swap from 'lucide-static/icons/arrow-left-right.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw'
import sort from 'lucide-static/icons/arrow-up-down.svg?raw'
import book from 'lucide-static/icons/book-open.svg?raw'
import bookmark from 'lucide-static/icons/bookmark.svg?raw'
import briefcase from 'lucide-static/icons/briefcase.svg?raw'
import calendar from 'lucide-static/icons/calendar.svg?raw'
import calendarCheck from 'lucide-static/icons/calendar-check.svg?raw'
import calendarClock from 'lucide-static/icons/calendar-clock.svg?raw'
import calendarPlus from 'lucide-static/icons/calendar-plus.svg?raw'
import camera from 'lucide-static/icons/camera.svg?raw'
import chart from 'lucide-static/icons/chart-column.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import alert from 'lucide-static/icons/circle-alert.svg?raw'
import circleCheck from 'lucide-static/icons/circle-check.svg?raw'
import circleDashed from 'lucide-static/icons/circle-dashed.svg?raw'
import circleDot from 'lucide-static/icons/circle-dot.svg?raw'
import clipboardCheck from 'lucide-static/icons/clipboard-check.svg?raw'
import clock from 'lucide-static/icons/clock.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw'
import external from 'lucide-static/icons/external-link.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import factory from 'lucide-static/icons/factory.svg?raw'
import file from 'lucide-static/icons/file.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import folder from 'lucide-static/icons/folder.svg?raw'
import globe from 'lucide-static/icons/globe.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import history from 'lucide-static/icons/history.svg?raw'
import image from 'lucide-static/icons/image.svg?raw'
import inbox from 'lucide-static/icons/inbox.svg?raw'
import keyboard from 'lucide-static/icons/keyboard.svg?raw'
import landmark from 'lucide-static/icons/landmark.svg?raw'
import languages from 'lucide-static/icons/languages.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import logOut from 'lucide-static/icons/log-out.svg?raw'
import mail from 'lucide-static/icons/mail.svg?raw'
import letter from 'lucide-static/icons/mailbox.svg?raw'
import mapPin from 'lucide-static/icons/map-pin.svg?raw'
import maximize from 'lucide-static/icons/maximize-2.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import messageCircle from 'lucide-static/icons/message-circle.svg?raw'
import messageCirclePlus from 'lucide-static/icons/message-circle-plus.svg?raw'
import messageSquare from 'lucide-static/icons/message-square.svg?raw'
import parcel from 'lucide-static/icons/package.svg?raw'
import pencil from 'lucide-static/icons/pencil.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import printer from 'lucide-static/icons/printer.svg?raw'
import refresh from 'lucide-static/icons/refresh-cw.svg?raw'
import restore from 'lucide-static/icons/rotate-ccw.svg?raw'
import route from 'lucide-static/icons/route.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import note from 'lucide-static/icons/sticky-note.svg?raw'
import sun from 'lucide-static/icons/sun.svg?raw'
import tag from 'lucide-static/icons/tag.svg?raw'
import trash from 'lucide-static/icons/trash-2.svg?raw'
import warning from 'lucide-static/icons/triangle-alert.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import user from 'lucide-static/icons/user.svg?raw'
import userPlus from 'lucide-static/icons/user-plus.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import video from 'lucide-static/icons/video.svg?raw'
import offline from 'lucide-static/icons/wifi-off.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'

/** The one icon set (Lucide, ISC): a sign is added here, by the name of what it says. */
export const drawings = {
  alert,
  arrowDown,
  arrowLeft,
  arrowUp,
  arrowRight,
  book,
  bookmark,
  briefcase,
  calendar,
  calendarCheck,
  calendarClock,
  calendarPlus,
  chart,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  circleCheck,
  circleDashed,
  circleDot,
  clipboardCheck,
  clock,
  close,
  copy,
  download,
  ellipsis,
  external,
  factory,
  flag,
  camera,
  eye,
  file,
  image,
  upload,
  folder,
  globe,
  handshake,
  history,
  inbox,
  keyboard,
  landmark,
  languages,
  letter,
  lock,
  logOut,
  mail,
  mapPin,
  maximize,
  menu,
  messageCircle,
  messageCirclePlus,
  messageSquare,
  note,
  offline,
  parcel,
  pencil,
  phone,
  plus,
  printer,
  refresh,
  restore,
  route,
  search,
  settings,
  sort,
  sun,
  swap,
  tag,
  trash,
  undo,
  user,
  userPlus,
  users,
  video,
  warning,
}
