/* Generated from schema/access.schema.json by npm run gen; do not edit. */
// @ts-nocheck
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.
exports}catch(e){throw mod=0,e}};var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.defineProperty(
exports,"__esModule",{value:!0});function ucs2length(str){let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,
value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&64512)===56320&&pos++);
return length}exports.default=ucs2length;ucs2length.code='require("ajv/dist/runtime/ucs2length").default'}});var validate=validate10,schema11={$schema:"http://json-schema.org/draft-07/schema#",title:"Config",type:"object",additionalProperties:!1,
required:["version","identityCenter"],properties:{version:{type:"number",const:1},include:{type:"array",uniqueItems:!0,items:{
$ref:"#/definitions/FilePath"}},identityCenter:{$ref:"#/definitions/IdentityCenter"},identitySource:{$ref:"#/definitions\
/IdentitySource"},groups:{type:"object",propertyNames:{minLength:1,maxLength:256},additionalProperties:{$ref:"#/definiti\
ons/Group"}},users:{type:"object",propertyNames:{minLength:1,maxLength:128},additionalProperties:{$ref:"#/definitions/Us\
er"}},permissionSets:{type:"object",propertyNames:{minLength:1,maxLength:32,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"\
may hold only letters, digits and _ + = , . @ -"},additionalProperties:{$ref:"#/definitions/PermissionSet"}},assignments:{
type:"array",items:{$ref:"#/definitions/Assignment"}},prune:{type:"string",enum:["managed","none","all"],default:"manage\
d"},ignore:{$ref:"#/definitions/Ignore"},guardrails:{$ref:"#/definitions/Guardrails"},overrides:{type:"array",items:{$ref:"\
#/definitions/Override"}},expect:{type:"array",items:{$ref:"#/definitions/Expectation"}}},definitions:{FilePath:{type:"s\
tring",minLength:1,maxLength:1024,pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",patternErrorMessage:"must be a path\
 below the folder of access.yaml: relative, with /, without .."},ObjectId:{type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-\
fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"must be a GUID such as 5f6e7d8c-1111-4222-\
8333-944445555666"},EmailAddress:{type:"string",maxLength:320,pattern:"^[^\\s@]+@[^\\s@]+$",patternErrorMessage:"must be\
 an e-mail address"},Url:{type:"string",maxLength:2048,pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"must \
be a URL that begins with https://"},GroupName:{type:"string",minLength:1,maxLength:256},PermissionSetName:{type:"string",
minLength:1,maxLength:32,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"may hold only letters, digits and _ + = , \
. @ -"},AccountSelector:{type:"string",minLength:1,maxLength:128,pattern:"^(?:\\d{12}$|(?!\\d+$))",patternErrorMessage:"\
is no account id: an id has exactly 12 digits"},UnitSelector:{type:"string",minLength:1,maxLength:1024,pattern:"^(?:/|[^\
/]+(?:/[^/]+)*)$",patternErrorMessage:"must be names joined by single slashes from below the root, such as Workloads/Dev\
, or / for the root, or an id"},AccountSelectors:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/AccountSelector"}},
UnitSelectors:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},GroupNames:{type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/GroupName"}},PermissionSetNames:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/Permi\
ssionSetName"}},Level:{type:"string",enum:["warn","override","deny"]},Privilege:{type:"string",enum:["read","write","pow\
er","admin"]},SessionDuration:{type:"string",maxLength:100,pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",
patternErrorMessage:"must be a duration in hours, minutes and seconds, such as PT8H or PT1H30M"},CalendarDuration:{type:"\
string",maxLength:100,pattern:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",patternErrorMessage:"\
must be a duration in years, months, weeks or days, such as P3Y or P60D"},Instant:{type:"string",maxLength:40,pattern:"^\
\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",patternErrorMessage:"must be a date such as\
 2027-03-31, or an instant with its offset such as 2027-03-31T18:00:00Z"},AwsManagedPolicy:{type:"string",minLength:1,maxLength:2048,
pattern:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$",patternErrorMessage:"\
must be the name (ReadOnlyAccess), path and name (job-function/DataScientist) or ARN of an AWS managed policy"},IdentityCenter:{
type:"object",additionalProperties:!1,required:["region"],properties:{region:{type:"string",maxLength:32,pattern:"^(?:[a\
-z]+-){2,3}\\d$",patternErrorMessage:"must be the code of a Region, such as eu-central-1"},instanceArn:{type:"string",maxLength:1224,
pattern:"^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$",patternErrorMessage:"must be the AR\
N of an instance, such as arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6"},identityStoreId:{type:"string",maxLength:36,pattern:"\
^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",patternErrorMessage:"must be the id o\
f an identity store, such as d-9967a1b2c3"},organizationId:{type:"string",pattern:"^o-[a-z0-9]{10,32}$",patternErrorMessage:"\
must be the id of an organization, such as o-a1b2c3d4e5"},vantage:{type:"string",enum:["management","delegated"]},accessControlAttributes:{
type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",patternErrorMessage:"\
may hold only letters, digits, blanks and _ . : / = + - @"},additionalProperties:{type:"string",minLength:1,maxLength:256,
pattern:'^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',patternErrorMessage:"must be a source such \
as ${path:enterprise.costCenter}"}}}},IdentitySource:{type:"object",additionalProperties:!1,required:["provider"],properties:{
provider:{type:"string",enum:["entra","identityCenter"]},tenantId:{type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}\
-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"must be a GUID such as 5f6e7d8c-1111-4222-8333-944\
445555666"},cloud:{type:"string",enum:["global","usGov","usGovDod","china"],default:"global"},enterpriseApp:{$ref:"#/def\
initions/EnterpriseApp"},saml:{$ref:"#/definitions/Saml"},scim:{$ref:"#/definitions/Scim"}}},EnterpriseApp:{type:"object",
additionalProperties:!1,required:["displayName"],properties:{displayName:{type:"string",minLength:1,maxLength:256},appId:{
type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"\
must be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666"},assignments:{type:"string",enum:["managed","external"],default:"\
managed"},notificationEmails:{type:"array",maxItems:5,uniqueItems:!0,items:{$ref:"#/definitions/EmailAddress"}}}},Saml:{
type:"object",additionalProperties:!1,properties:{serviceProvider:{$ref:"#/definitions/ServiceProvider"},signInUrl:{type:"\
string",maxLength:2048,pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"must be a URL that begins with https:\
//"},relayState:{type:"string",maxLength:2048,pattern:"^(?:https://[^\\s/]+(?:/\\S*)?)?$",patternErrorMessage:'must be a\
 URL that begins with https://, or "" for none'},groupClaim:{type:"string",enum:["none","securityGroups","applicationGro\
ups","all"]},claims:{type:"array",items:{$ref:"#/definitions/Claim"}},certificate:{$ref:"#/definitions/Certificate"},identityProvider:{
$ref:"#/definitions/IdentityProvider"}}},ServiceProvider:{type:"object",additionalProperties:!1,properties:{metadataFile:{
allOf:[{$ref:"#/definitions/FilePath"}]},entityId:{allOf:[{$ref:"#/definitions/Url"}]},acsUrls:{type:"array",minItems:1,
uniqueItems:!0,items:{$ref:"#/definitions/Url"}}}},Claim:{type:"object",additionalProperties:!1,required:["name","source"],
properties:{name:{type:"string",minLength:1,maxLength:512},namespace:{type:"string",maxLength:1024,pattern:"^(?:[A-Za-z]\
[A-Za-z0-9+.-]*:\\S+)?$",patternErrorMessage:'must be a URI, or "" for none'},source:{type:"string",minLength:1,maxLength:512}}},
Certificate:{type:"object",additionalProperties:!1,properties:{validity:{allOf:[{$ref:"#/definitions/CalendarDuration"}]},
renewBefore:{allOf:[{$ref:"#/definitions/CalendarDuration"}]}}},IdentityProvider:{type:"object",additionalProperties:!1,
properties:{metadataFile:{allOf:[{$ref:"#/definitions/FilePath"}]},uploadedThumbprint:{type:"string",pattern:"^[0-9A-Fa-\
f]{40}$",patternErrorMessage:"must be a SHA-1 thumbprint: 40 hexadecimal digits without colons"}}},Scim:{type:"object",additionalProperties:!1,
properties:{endpoint:{type:"string",maxLength:256,pattern:"^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.\
cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$",patternErrorMessage:"must be the SCIM endpoint that AWS shows, such as https://s\
cim.eu-central-1.amazonaws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567/scim/v2/"},token:{$ref:"#/definitions/ScimToken"},
state:{type:"string",enum:["running","paused"]},scope:{type:"string",enum:["assigned","all"]},notificationEmail:{type:"s\
tring",maxLength:320,pattern:"^(?:[^\\s@]+@[^\\s@]+)?$",patternErrorMessage:'must be an e-mail address, or "" for nobody'},
deletionThreshold:{type:"integer",minimum:1,maximum:1e5}}},ScimToken:{type:"object",additionalProperties:!1,required:["e\
nv"],properties:{env:{type:"string",maxLength:128,pattern:"^[A-Za-z_][A-Za-z0-9_]*$",patternErrorMessage:"must be the na\
me of an environment variable, such as ACCESSCTL_SCIM_TOKEN"},expires:{allOf:[{$ref:"#/definitions/Instant"}]}}},Group:{
type:"object",additionalProperties:!1,properties:{objectId:{$ref:"#/definitions/ObjectId"},previously:{type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/GroupName"}}}},User:{type:"object",additionalProperties:!1,properties:{objectId:{$ref:"#/defi\
nitions/ObjectId"}}},PermissionSet:{type:"object",additionalProperties:!1,properties:{description:{type:"string",minLength:1,
maxLength:700,pattern:"^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",patternErrorMessage:"may hold only Lati\
n-1 characters: AWS refuses dashes and quotes of typography, emoji and other scripts"},sessionDuration:{allOf:[{$ref:"#/\
definitions/SessionDuration"}]},relayState:{type:"string",maxLength:240,pattern:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\]\
 (){}]*$`,patternErrorMessage:'must be a URL of plain characters, or "" for none'},awsManagedPolicies:{type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/AwsManagedPolicy"}},customerManagedPolicies:{type:"array",items:{$ref:"#/definitions/Customer\
ManagedPolicy"}},inlinePolicy:{$ref:"#/definitions/InlinePolicy"},permissionsBoundary:{$ref:"#/definitions/PermissionsBo\
undary"},tags:{type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\\
-@]+$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + - @"},additionalProperties:{type:"stri\
ng",maxLength:256,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",patternErrorMessage:"may hold only letters, digits, blanks\
 and _ . : / = + - @"}},previously:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetName"}},privilege:{
allOf:[{$ref:"#/definitions/Privilege"}]}}},CustomerManagedPolicy:{type:"object",additionalProperties:!1,required:["name"],
properties:{name:{type:"string",minLength:1,maxLength:128,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"may hold \
only letters, digits and _ + = , . @ -"},path:{type:"string",minLength:1,maxLength:512,pattern:"^(?:/[A-Za-z0-9.,+@=_-]+\
)*/$",patternErrorMessage:"must begin and end with a slash, such as /teams/data/",default:"/"}}},InlinePolicy:{type:"obj\
ect",additionalProperties:!1,properties:{file:{allOf:[{$ref:"#/definitions/FilePath"}]},Version:{type:"string",enum:["20\
12-10-17","2008-10-17"]},Id:{type:"string"},Statement:{type:"array",minItems:1,items:{$ref:"#/definitions/PolicyStatemen\
t"}}}},PolicyStatement:{type:"object",additionalProperties:!1,required:["Effect"],properties:{Sid:{type:"string",pattern:"\
^[A-Za-z0-9]*$",patternErrorMessage:"may hold only letters and digits"},Effect:{type:"string",enum:["Allow","Deny"]},Action:{
allOf:[{$ref:"#/definitions/OneOrMany"}]},NotAction:{allOf:[{$ref:"#/definitions/OneOrMany"}]},Resource:{allOf:[{$ref:"#\
/definitions/OneOrMany"}]},NotResource:{allOf:[{$ref:"#/definitions/OneOrMany"}]},Condition:{type:"object",additionalProperties:{
type:"object",additionalProperties:{allOf:[{$ref:"#/definitions/ConditionValues"}]}}}}},OneOrMany:{type:["string","array"],
minLength:1,minItems:1,items:{type:"string",minLength:1}},ConditionValues:{type:["string","number","boolean","array"],items:{
type:["string","number","boolean"]}},PermissionsBoundary:{type:"object",additionalProperties:!1,properties:{customerManagedPolicy:{
$ref:"#/definitions/CustomerManagedPolicy"},awsManagedPolicy:{$ref:"#/definitions/AwsManagedPolicy"}}},Assignment:{type:"\
object",additionalProperties:!1,required:["permissionSets"],properties:{groups:{type:"array",uniqueItems:!0,items:{$ref:"\
#/definitions/GroupName"}},users:{type:"array",uniqueItems:!0,items:{type:"string",minLength:1,maxLength:128}},permissionSets:{
type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetName"}},accounts:{type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/AccountSelector"}},organizationalUnits:{type:"array",uniqueItems:!0,items:{$ref:"#/definition\
s/UnitSelector"}},recursive:{type:"boolean",default:!0},tags:{type:"object",maxProperties:50,propertyNames:{minLength:1,
maxLength:128},additionalProperties:{type:"string",maxLength:256}},except:{$ref:"#/definitions/Except"},expires:{allOf:[
{$ref:"#/definitions/Instant"}]},reason:{type:"string",maxLength:1024}}},Except:{type:"object",additionalProperties:!1,properties:{
accounts:{$ref:"#/definitions/AccountSelectors"},organizationalUnits:{$ref:"#/definitions/UnitSelectors"}}},Ignore:{type:"\
object",additionalProperties:!1,properties:{permissionSets:{$ref:"#/definitions/PermissionSetNames"},groups:{$ref:"#/def\
initions/GroupNames"},accounts:{$ref:"#/definitions/AccountSelectors"}}},Guardrails:{type:"object",additionalProperties:!1,
properties:{deletions:{$ref:"#/definitions/DeletionsGuardrail"},neverEmpty:{title:"NeverEmptyGuardrail",type:"object",additionalProperties:!1,
properties:{level:{$ref:"#/definitions/Level"}}},lastAssignment:{allOf:[{$ref:"#/definitions/Level"}]},breakGlass:{type:"\
array",items:{$ref:"#/definitions/BreakGlass"}},minAdmins:{title:"MinAdminsGuardrail",type:"object",additionalProperties:!1,
properties:{management:{type:"integer",minimum:0},critical:{type:"integer",minimum:0}}},keepSelf:{type:"boolean",default:!0},
protected:{title:"ProtectedGuardrail",type:"object",additionalProperties:!1,properties:{permissionSets:{$ref:"#/definiti\
ons/PermissionSetNames"},groups:{$ref:"#/definitions/GroupNames"},accounts:{$ref:"#/definitions/AccountSelectors"}}},forbid:{
type:"array",items:{$ref:"#/definitions/Forbid"}},sessionDuration:{title:"SessionDurationGuardrail",type:"object",additionalProperties:!1,
properties:{max:{allOf:[{$ref:"#/definitions/SessionDuration"}]},admin:{allOf:[{$ref:"#/definitions/SessionDuration"}]}}},
critical:{title:"CriticalAccounts",type:"object",additionalProperties:!1,properties:{organizationalUnits:{$ref:"#/defini\
tions/UnitSelectors"},accounts:{$ref:"#/definitions/AccountSelectors"}}}}},DeletionsGuardrail:{type:"object",additionalProperties:!1,
properties:{maxCount:{type:"integer",minimum:0,default:10},maxPercent:{type:"number",minimum:0,maximum:100,default:25},level:{
$ref:"#/definitions/Level"}}},BreakGlass:{type:"object",additionalProperties:!1,required:["group","permissionSet"],properties:{
group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/definitions/PermissionSetName"}}},Forbid:{type:"object",additionalProperties:!1,
required:["level"],properties:{privilege:{allOf:[{$ref:"#/definitions/Privilege"}]},organizationalUnits:{type:"array",minItems:1,
uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},directUsers:{type:"boolean",default:!1},exceptGroups:{type:"ar\
ray",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}},level:{$ref:"#/definitions/Level"}}},Override:{type:"object",
additionalProperties:!1,required:["guardrail","fingerprint","reason"],properties:{guardrail:{type:"string",enum:["deleti\
ons","neverEmpty","lastAssignment","breakGlass","minAdmins","keepSelf","protected","forbid","sessionDuration"]},fingerprint:{
type:"string",pattern:"^[0-9a-f]{12}$",patternErrorMessage:"must be the fingerprint that the plan shows: 12 hexadecimal \
digits"},reason:{type:"string",minLength:1,maxLength:1024}}},Expectation:{type:"object",additionalProperties:!1,properties:{
nobody:{title:"NobodyExpectation",type:"object",additionalProperties:!1,properties:{privilege:{allOf:[{$ref:"#/definitio\
ns/Privilege"}]},organizationalUnits:{type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},
exceptGroups:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}}}},can:{title:"CanExpectation",type:"ob\
ject",additionalProperties:!1,required:["group","permissionSet","account"],properties:{group:{$ref:"#/definitions/GroupN\
ame"},permissionSet:{$ref:"#/definitions/PermissionSetName"},account:{allOf:[{$ref:"#/definitions/AccountSelector"}]}}}}}}},
schema12={type:"string",minLength:1,maxLength:1024,pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",patternErrorMessage:"\
must be a path below the folder of access.yaml: relative, with /, without .."},schema13={type:"object",additionalProperties:!1,
required:["region"],properties:{region:{type:"string",maxLength:32,pattern:"^(?:[a-z]+-){2,3}\\d$",patternErrorMessage:"\
must be the code of a Region, such as eu-central-1"},instanceArn:{type:"string",maxLength:1224,pattern:"^arn:aws(?:-[a-z\
]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$",patternErrorMessage:"must be the ARN of an instance, such as\
 arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6"},identityStoreId:{type:"string",maxLength:36,pattern:"^(?:d-[0-9a-f]{10\
}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",patternErrorMessage:"must be the id of an identity sto\
re, such as d-9967a1b2c3"},organizationId:{type:"string",pattern:"^o-[a-z0-9]{10,32}$",patternErrorMessage:"must be the \
id of an organization, such as o-a1b2c3d4e5"},vantage:{type:"string",enum:["management","delegated"]},accessControlAttributes:{
type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",patternErrorMessage:"\
may hold only letters, digits, blanks and _ . : / = + - @"},additionalProperties:{type:"string",minLength:1,maxLength:256,
pattern:'^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',patternErrorMessage:"must be a source such \
as ${path:enterprise.costCenter}"}}}},schema84={type:"object",additionalProperties:!1,required:["guardrail","fingerprint",
"reason"],properties:{guardrail:{type:"string",enum:["deletions","neverEmpty","lastAssignment","breakGlass","minAdmins",
"keepSelf","protected","forbid","sessionDuration"]},fingerprint:{type:"string",pattern:"^[0-9a-f]{12}$",patternErrorMessage:"\
must be the fingerprint that the plan shows: 12 hexadecimal digits"},reason:{type:"string",minLength:1,maxLength:1024}}},
func0=Object.prototype.hasOwnProperty,func48=require_ucs2length().default,pattern0=new RegExp("^(?!/)(?!(?:.*/)?\\.\\.(?:/\
|$))[^\\\\]+$","u"),pattern1=new RegExp("^(?:[a-z]+-){2,3}\\d$","u"),pattern2=new RegExp("^arn:aws(?:-[a-z]{1,5}){0,3}:s\
so:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$","u"),pattern3=new RegExp("^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a\
-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$","u"),pattern4=new RegExp("^o-[a-z0-9]{10,32}$","u"),pattern5=new RegExp("^[\\p{L}\\p{Z}\
\\p{N}_.:/=+\\-@]+$","u"),pattern6=new RegExp('^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',"u"),
pattern26=new RegExp("^[A-Za-z0-9_+=,.@-]+$","u"),pattern52=new RegExp("^[0-9a-f]{12}$","u"),schema14={type:"object",additionalProperties:!1,
required:["provider"],properties:{provider:{type:"string",enum:["entra","identityCenter"]},tenantId:{type:"string",pattern:"\
^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"must be a GUID such \
as 5f6e7d8c-1111-4222-8333-944445555666"},cloud:{type:"string",enum:["global","usGov","usGovDod","china"],default:"globa\
l"},enterpriseApp:{$ref:"#/definitions/EnterpriseApp"},saml:{$ref:"#/definitions/Saml"},scim:{$ref:"#/definitions/Scim"}}},
pattern7=new RegExp("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$","u"),schema15={type:"\
object",additionalProperties:!1,required:["displayName"],properties:{displayName:{type:"string",minLength:1,maxLength:256},
appId:{type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"\
must be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666"},assignments:{type:"string",enum:["managed","external"],default:"\
managed"},notificationEmails:{type:"array",maxItems:5,uniqueItems:!0,items:{$ref:"#/definitions/EmailAddress"}}}},schema16={
type:"string",maxLength:320,pattern:"^[^\\s@]+@[^\\s@]+$",patternErrorMessage:"must be an e-mail address"},pattern9=new RegExp(
"^[^\\s@]+@[^\\s@]+$","u");function validate12(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.displayName===void 0||!func0.call(data,"displayNa\
me")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"displayName"},schema:schema15.
required,parentSchema:schema15,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(
data))if(!(key0==="displayName"||key0==="appId"||key0==="assignments"||key0==="notificationEmails")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema15,
data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.displayName!==void 0&&func0.call(data,"displayNa\
me")){let data0=data.displayName;if(typeof data0=="string"){if(func48(data0)>256){let err2={instancePath:instancePath+"/\
displayName",schemaPath:"#/properties/displayName/maxLength",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema15.
properties.displayName,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func48(data0)<1){let err3={
instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:schema15.properties.displayName,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{
let err4={instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type:"\
string"},schema:schema15.properties.displayName.type,parentSchema:schema15.properties.displayName,data:data0};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.appId!==void 0&&func0.call(data,"appId")){let data1=data.appId;
if(typeof data1=="string"){if(!pattern7.test(data1)){let err5={instancePath:instancePath+"/appId",schemaPath:"#/properti\
es/appId/pattern",keyword:"pattern",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-\
fA-F]{12}$"},schema:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema15.
properties.appId,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+
"/appId",schemaPath:"#/properties/appId/type",keyword:"type",params:{type:"string"},schema:schema15.properties.appId.type,
parentSchema:schema15.properties.appId,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.assignments!==
void 0&&func0.call(data,"assignments")){let data2=data.assignments;if(typeof data2!="string"){let err7={instancePath:instancePath+
"/assignments",schemaPath:"#/properties/assignments/type",keyword:"type",params:{type:"string"},schema:schema15.properties.
assignments.type,parentSchema:schema15.properties.assignments,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}if(!(data2==="managed"||data2==="external")){let err8={instancePath:instancePath+"/assignments",schemaPath:"#/p\
roperties/assignments/enum",keyword:"enum",params:{allowedValues:schema15.properties.assignments.enum},schema:schema15.properties.
assignments.enum,parentSchema:schema15.properties.assignments,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}}if(data.notificationEmails!==void 0&&func0.call(data,"notificationEmails")){let data3=data.notificationEmails;
if(Array.isArray(data3)){if(data3.length>5){let err9={instancePath:instancePath+"/notificationEmails",schemaPath:"#/prop\
erties/notificationEmails/maxItems",keyword:"maxItems",params:{limit:5},schema:5,parentSchema:schema15.properties.notificationEmails,
data:data3};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0];
if(typeof data4=="string"){if(func48(data4)>320){let err10={instancePath:instancePath+"/notificationEmails/"+i0,schemaPath:"\
#/definitions/EmailAddress/maxLength",keyword:"maxLength",params:{limit:320},schema:320,parentSchema:schema16,data:data4};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(!pattern9.test(data4)){let err11={instancePath:instancePath+
"/notificationEmails/"+i0,schemaPath:"#/definitions/EmailAddress/pattern",keyword:"pattern",params:{pattern:"^[^\\s@]+@[^\
\\s@]+$"},schema:"^[^\\s@]+@[^\\s@]+$",parentSchema:schema16,data:data4};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}}else{let err12={instancePath:instancePath+"/notificationEmails/"+i0,schemaPath:"#/definitions/EmailAddress/typ\
e",keyword:"type",params:{type:"string"},schema:schema16.type,parentSchema:schema16,data:data4};vErrors===null?vErrors=[
err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+"/notificationEmails",schemaPath:"#/prop\
erties/notificationEmails/type",keyword:"type",params:{type:"array"},schema:schema15.properties.notificationEmails.type,
parentSchema:schema15.properties.notificationEmails,data:data3};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{
let err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema15.type,parentSchema:schema15,
data};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}return validate12.errors=vErrors,errors===0}var schema17={
type:"object",additionalProperties:!1,properties:{serviceProvider:{$ref:"#/definitions/ServiceProvider"},signInUrl:{type:"\
string",maxLength:2048,pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"must be a URL that begins with https:\
//"},relayState:{type:"string",maxLength:2048,pattern:"^(?:https://[^\\s/]+(?:/\\S*)?)?$",patternErrorMessage:'must be a\
 URL that begins with https://, or "" for none'},groupClaim:{type:"string",enum:["none","securityGroups","applicationGro\
ups","all"]},claims:{type:"array",items:{$ref:"#/definitions/Claim"}},certificate:{$ref:"#/definitions/Certificate"},identityProvider:{
$ref:"#/definitions/IdentityProvider"}}},schema22={type:"object",additionalProperties:!1,required:["name","source"],properties:{
name:{type:"string",minLength:1,maxLength:512},namespace:{type:"string",maxLength:1024,pattern:"^(?:[A-Za-z][A-Za-z0-9+.\
-]*:\\S+)?$",patternErrorMessage:'must be a URI, or "" for none'},source:{type:"string",minLength:1,maxLength:512}}},schema18={
type:"object",additionalProperties:!1,properties:{metadataFile:{allOf:[{$ref:"#/definitions/FilePath"}]},entityId:{allOf:[
{$ref:"#/definitions/Url"}]},acsUrls:{type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/Url"}}}},schema20={
type:"string",maxLength:2048,pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"must be a URL that begins with \
https://"},pattern11=new RegExp("^https://[^\\s/]+(?:/\\S*)?$","u");function validate15(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="metadataFile"||key0==="entityId"||key0==="acsUrls")){let err0={instancePath,schemaPath:"#/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema18,data};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.metadataFile!==void 0&&func0.call(data,"metadataFile")){let data0=data.
metadataFile;if(typeof data0=="string"){if(func48(data0)>1024){let err1={instancePath:instancePath+"/metadataFile",schemaPath:"\
#/definitions/FilePath/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema12,data:data0};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(func48(data0)<1){let err2={instancePath:instancePath+"/meta\
dataFile",schemaPath:"#/definitions/FilePath/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema12,
data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern0.test(data0)){let err3={instancePath:instancePath+
"/metadataFile",schemaPath:"#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/\
|$))[^\\\\]+$"},schema:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema12,data:data0};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/F\
ilePath/type",keyword:"type",params:{type:"string"},schema:schema12.type,parentSchema:schema12,data:data0};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}}if(data.entityId!==void 0&&func0.call(data,"entityId")){let data1=data.entityId;
if(typeof data1=="string"){if(func48(data1)>2048){let err5={instancePath:instancePath+"/entityId",schemaPath:"#/definiti\
ons/Url/maxLength",keyword:"maxLength",params:{limit:2048},schema:2048,parentSchema:schema20,data:data1};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern11.test(data1)){let err6={instancePath:instancePath+"/entityId",schemaPath:"\
#/definitions/Url/pattern",keyword:"pattern",params:{pattern:"^https://[^\\s/]+(?:/\\S*)?$"},schema:"^https://[^\\s/]+(?:\
/\\S*)?$",parentSchema:schema20,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/entityId",schemaPath:"#/definitions/Url/type",keyword:"type",params:{type:"string"},schema:schema20.type,parentSchema:schema20,
data:data1};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.acsUrls!==void 0&&func0.call(data,"acsUrl\
s")){let data2=data.acsUrls;if(Array.isArray(data2)){if(data2.length<1){let err8={instancePath:instancePath+"/acsUrls",schemaPath:"\
#/properties/acsUrls/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema18.properties.acsUrls,data:data2};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];
if(typeof data3=="string"){if(func48(data3)>2048){let err9={instancePath:instancePath+"/acsUrls/"+i0,schemaPath:"#/defin\
itions/Url/maxLength",keyword:"maxLength",params:{limit:2048},schema:2048,parentSchema:schema20,data:data3};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}if(!pattern11.test(data3)){let err10={instancePath:instancePath+"/acsUrls/"+i0,
schemaPath:"#/definitions/Url/pattern",keyword:"pattern",params:{pattern:"^https://[^\\s/]+(?:/\\S*)?$"},schema:"^https:\
//[^\\s/]+(?:/\\S*)?$",parentSchema:schema20,data:data3};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{
let err11={instancePath:instancePath+"/acsUrls/"+i0,schemaPath:"#/definitions/Url/type",keyword:"type",params:{type:"str\
ing"},schema:schema20.type,parentSchema:schema20,data:data3};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{
let err12={instancePath:instancePath+"/acsUrls",schemaPath:"#/properties/acsUrls/type",keyword:"type",params:{type:"arra\
y"},schema:schema18.properties.acsUrls.type,parentSchema:schema18.properties.acsUrls,data:data2};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},schema:schema18.type,parentSchema:schema18,data};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate15.
errors=vErrors,errors===0}var schema23={type:"object",additionalProperties:!1,properties:{validity:{allOf:[{$ref:"#/defi\
nitions/CalendarDuration"}]},renewBefore:{allOf:[{$ref:"#/definitions/CalendarDuration"}]}}},schema24={type:"string",maxLength:100,
pattern:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",patternErrorMessage:"must be a duration in \
years, months, weeks or days, such as P3Y or P60D"},pattern16=new RegExp("^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)\
?(?:\\d{1,4}D)?$","u");function validate17(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="validity"||
key0==="renewBefore")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},schema:!1,parentSchema:schema23,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.validity!==void 0&&func0.call(data,"validity")){let data0=data.validity;if(typeof data0=="string"){if(func48(data0)>
100){let err1={instancePath:instancePath+"/validity",schemaPath:"#/definitions/CalendarDuration/maxLength",keyword:"maxL\
ength",params:{limit:100},schema:100,parentSchema:schema24,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(!pattern16.test(data0)){let err2={instancePath:instancePath+"/validity",schemaPath:"#/definitions/CalendarDu\
ration/pattern",keyword:"pattern",params:{pattern:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$"},
schema:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",parentSchema:schema24,data:data0};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/validity",schemaPath:"#/defi\
nitions/CalendarDuration/type",keyword:"type",params:{type:"string"},schema:schema24.type,parentSchema:schema24,data:data0};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.renewBefore!==void 0&&func0.call(data,"renewBefore")){
let data1=data.renewBefore;if(typeof data1=="string"){if(func48(data1)>100){let err4={instancePath:instancePath+"/renewB\
efore",schemaPath:"#/definitions/CalendarDuration/maxLength",keyword:"maxLength",params:{limit:100},schema:100,parentSchema:schema24,
data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern16.test(data1)){let err5={instancePath:instancePath+
"/renewBefore",schemaPath:"#/definitions/CalendarDuration/pattern",keyword:"pattern",params:{pattern:"^P(?=\\d)(?:\\d{1,4}\
Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$"},schema:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",
parentSchema:schema24,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+
"/renewBefore",schemaPath:"#/definitions/CalendarDuration/type",keyword:"type",params:{type:"string"},schema:schema24.type,
parentSchema:schema24,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema23.type,parentSchema:schema23,data};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}return validate17.errors=vErrors,errors===0}var schema26={type:"object",additionalProperties:!1,
properties:{metadataFile:{allOf:[{$ref:"#/definitions/FilePath"}]},uploadedThumbprint:{type:"string",pattern:"^[0-9A-Fa-\
f]{40}$",patternErrorMessage:"must be a SHA-1 thumbprint: 40 hexadecimal digits without colons"}}},pattern19=new RegExp(
"^[0-9A-Fa-f]{40}$","u");function validate19(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="metadataFi\
le"||key0==="uploadedThumbprint")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0},schema:!1,parentSchema:schema26,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.metadataFile!==void 0&&func0.call(data,"metadataFile")){let data0=data.metadataFile;if(typeof data0=="s\
tring"){if(func48(data0)>1024){let err1={instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/FilePath/ma\
xLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(func48(data0)<1){let err2={instancePath:instancePath+"/metadataFile",schemaPath:"#/defini\
tions/FilePath/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema12,data:data0};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern0.test(data0)){let err3={instancePath:instancePath+"/metadataFile",
schemaPath:"#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"},
schema:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema12,data:data0};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{let err4={instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/FilePath/type",keyword:"\
type",params:{type:"string"},schema:schema12.type,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}if(data.uploadedThumbprint!==void 0&&func0.call(data,"uploadedThumbprint")){let data1=data.uploadedThumbprint;
if(typeof data1=="string"){if(!pattern19.test(data1)){let err5={instancePath:instancePath+"/uploadedThumbprint",schemaPath:"\
#/properties/uploadedThumbprint/pattern",keyword:"pattern",params:{pattern:"^[0-9A-Fa-f]{40}$"},schema:"^[0-9A-Fa-f]{40}\
$",parentSchema:schema26.properties.uploadedThumbprint,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{
let err6={instancePath:instancePath+"/uploadedThumbprint",schemaPath:"#/properties/uploadedThumbprint/type",keyword:"typ\
e",params:{type:"string"},schema:schema26.properties.uploadedThumbprint.type,parentSchema:schema26.properties.uploadedThumbprint,
data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},schema:schema26.type,parentSchema:schema26,data};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}return validate19.errors=vErrors,errors===0}var pattern14=new RegExp("^(?:https://[^\\s/]+(?:/\\S*)?)?\
$","u"),pattern15=new RegExp("^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$","u");function validate14(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="serviceProvider"||key0==="signInUrl"||key0==="relayState"||key0==="groupClaim"||key0==="claims"||
key0==="certificate"||key0==="identityProvider")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema17,data};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data.serviceProvider!==void 0&&func0.call(data,"serviceProvider")&&(validate15(data.serviceProvider,
{instancePath:instancePath+"/serviceProvider",parentData:data,parentDataProperty:"serviceProvider",rootData})||(vErrors=
vErrors===null?validate15.errors:appended(vErrors,validate15.errors),errors=vErrors.length)),data.signInUrl!==void 0&&func0.
call(data,"signInUrl")){let data1=data.signInUrl;if(typeof data1=="string"){if(func48(data1)>2048){let err1={instancePath:instancePath+
"/signInUrl",schemaPath:"#/properties/signInUrl/maxLength",keyword:"maxLength",params:{limit:2048},schema:2048,parentSchema:schema17.
properties.signInUrl,data:data1};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern11.test(data1)){let err2={
instancePath:instancePath+"/signInUrl",schemaPath:"#/properties/signInUrl/pattern",keyword:"pattern",params:{pattern:"^h\
ttps://[^\\s/]+(?:/\\S*)?$"},schema:"^https://[^\\s/]+(?:/\\S*)?$",parentSchema:schema17.properties.signInUrl,data:data1};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/signInUrl",schemaPath:"\
#/properties/signInUrl/type",keyword:"type",params:{type:"string"},schema:schema17.properties.signInUrl.type,parentSchema:schema17.
properties.signInUrl,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.relayState!==void 0&&
func0.call(data,"relayState")){let data2=data.relayState;if(typeof data2=="string"){if(func48(data2)>2048){let err4={instancePath:instancePath+
"/relayState",schemaPath:"#/properties/relayState/maxLength",keyword:"maxLength",params:{limit:2048},schema:2048,parentSchema:schema17.
properties.relayState,data:data2};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern14.test(data2)){let err5={
instancePath:instancePath+"/relayState",schemaPath:"#/properties/relayState/pattern",keyword:"pattern",params:{pattern:"\
^(?:https://[^\\s/]+(?:/\\S*)?)?$"},schema:"^(?:https://[^\\s/]+(?:/\\S*)?)?$",parentSchema:schema17.properties.relayState,
data:data2};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/relayS\
tate",schemaPath:"#/properties/relayState/type",keyword:"type",params:{type:"string"},schema:schema17.properties.relayState.
type,parentSchema:schema17.properties.relayState,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.groupClaim!==void 0&&func0.call(data,"groupClaim")){let data3=data.groupClaim;if(typeof data3!="string"){let err7={
instancePath:instancePath+"/groupClaim",schemaPath:"#/properties/groupClaim/type",keyword:"type",params:{type:"string"},
schema:schema17.properties.groupClaim.type,parentSchema:schema17.properties.groupClaim,data:data3};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}if(!(data3==="none"||data3==="securityGroups"||data3==="applicationGroups"||data3==="\
all")){let err8={instancePath:instancePath+"/groupClaim",schemaPath:"#/properties/groupClaim/enum",keyword:"enum",params:{
allowedValues:schema17.properties.groupClaim.enum},schema:schema17.properties.groupClaim.enum,parentSchema:schema17.properties.
groupClaim,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.claims!==void 0&&func0.call(data,
"claims")){let data4=data.claims;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0];
if(data5&&typeof data5=="object"&&!Array.isArray(data5)){if(data5.name===void 0||!func0.call(data5,"name")){let err9={instancePath:instancePath+
"/claims/"+i0,schemaPath:"#/definitions/Claim/required",keyword:"required",params:{missingProperty:"name"},schema:schema22.
required,parentSchema:schema22,data:data5};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data5.source===void 0||
!func0.call(data5,"source")){let err10={instancePath:instancePath+"/claims/"+i0,schemaPath:"#/definitions/Claim/required",
keyword:"required",params:{missingProperty:"source"},schema:schema22.required,parentSchema:schema22,data:data5};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}for(let key1 of Object.keys(data5))if(!(key1==="name"||key1==="namespa\
ce"||key1==="source")){let err11={instancePath:instancePath+"/claims/"+i0,schemaPath:"#/definitions/Claim/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key1},schema:!1,parentSchema:schema22,data:data5};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}if(data5.name!==void 0&&func0.call(data5,"name")){let data6=data5.name;
if(typeof data6=="string"){if(func48(data6)>512){let err12={instancePath:instancePath+"/claims/"+i0+"/name",schemaPath:"\
#/definitions/Claim/properties/name/maxLength",keyword:"maxLength",params:{limit:512},schema:512,parentSchema:schema22.properties.
name,data:data6};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(func48(data6)<1){let err13={instancePath:instancePath+
"/claims/"+i0+"/name",schemaPath:"#/definitions/Claim/properties/name/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:schema22.properties.name,data:data6};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={
instancePath:instancePath+"/claims/"+i0+"/name",schemaPath:"#/definitions/Claim/properties/name/type",keyword:"type",params:{
type:"string"},schema:schema22.properties.name.type,parentSchema:schema22.properties.name,data:data6};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}if(data5.namespace!==void 0&&func0.call(data5,"namespace")){let data7=data5.namespace;
if(typeof data7=="string"){if(func48(data7)>1024){let err15={instancePath:instancePath+"/claims/"+i0+"/namespace",schemaPath:"\
#/definitions/Claim/properties/namespace/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema22.
properties.namespace,data:data7};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(!pattern15.test(data7)){
let err16={instancePath:instancePath+"/claims/"+i0+"/namespace",schemaPath:"#/definitions/Claim/properties/namespace/pat\
tern",keyword:"pattern",params:{pattern:"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$"},schema:"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?\
$",parentSchema:schema22.properties.namespace,data:data7};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{
let err17={instancePath:instancePath+"/claims/"+i0+"/namespace",schemaPath:"#/definitions/Claim/properties/namespace/typ\
e",keyword:"type",params:{type:"string"},schema:schema22.properties.namespace.type,parentSchema:schema22.properties.namespace,
data:data7};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data5.source!==void 0&&func0.call(data5,"sou\
rce")){let data8=data5.source;if(typeof data8=="string"){if(func48(data8)>512){let err18={instancePath:instancePath+"/cl\
aims/"+i0+"/source",schemaPath:"#/definitions/Claim/properties/source/maxLength",keyword:"maxLength",params:{limit:512},
schema:512,parentSchema:schema22.properties.source,data:data8};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}
if(func48(data8)<1){let err19={instancePath:instancePath+"/claims/"+i0+"/source",schemaPath:"#/definitions/Claim/propert\
ies/source/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema22.properties.source,data:data8};
vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+"/claims/"+i0+"/s\
ource",schemaPath:"#/definitions/Claim/properties/source/type",keyword:"type",params:{type:"string"},schema:schema22.properties.
source.type,parentSchema:schema22.properties.source,data:data8};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}}else{
let err21={instancePath:instancePath+"/claims/"+i0,schemaPath:"#/definitions/Claim/type",keyword:"type",params:{type:"ob\
ject"},schema:schema22.type,parentSchema:schema22,data:data5};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}}else{
let err22={instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type:"array"},
schema:schema17.properties.claims.type,parentSchema:schema17.properties.claims,data:data4};vErrors===null?vErrors=[err22]:
vErrors.push(err22),errors++}}data.certificate!==void 0&&func0.call(data,"certificate")&&(validate17(data.certificate,{instancePath:instancePath+
"/certificate",parentData:data,parentDataProperty:"certificate",rootData})||(vErrors=vErrors===null?validate17.errors:appended(
vErrors,validate17.errors),errors=vErrors.length)),data.identityProvider!==void 0&&func0.call(data,"identityProvider")&&
(validate19(data.identityProvider,{instancePath:instancePath+"/identityProvider",parentData:data,parentDataProperty:"ide\
ntityProvider",rootData})||(vErrors=vErrors===null?validate19.errors:appended(vErrors,validate19.errors),errors=vErrors.
length))}else{let err23={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema17.type,parentSchema:schema17,
data};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}return validate14.errors=vErrors,errors===0}var schema28={
type:"object",additionalProperties:!1,properties:{endpoint:{type:"string",maxLength:256,pattern:"^https://scim\\.[a-z0-9-\
]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$",patternErrorMessage:"must be the SCIM \
endpoint that AWS shows, such as https://scim.eu-central-1.amazonaws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567/scim/v2\
/"},token:{$ref:"#/definitions/ScimToken"},state:{type:"string",enum:["running","paused"]},scope:{type:"string",enum:["a\
ssigned","all"]},notificationEmail:{type:"string",maxLength:320,pattern:"^(?:[^\\s@]+@[^\\s@]+)?$",patternErrorMessage:'\
must be an e-mail address, or "" for nobody'},deletionThreshold:{type:"integer",minimum:1,maximum:1e5}}},pattern20=new RegExp(
"^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$","u"),pattern23=new RegExp(
"^(?:[^\\s@]+@[^\\s@]+)?$","u"),schema29={type:"object",additionalProperties:!1,required:["env"],properties:{env:{type:"\
string",maxLength:128,pattern:"^[A-Za-z_][A-Za-z0-9_]*$",patternErrorMessage:"must be the name of an environment variabl\
e, such as ACCESSCTL_SCIM_TOKEN"},expires:{allOf:[{$ref:"#/definitions/Instant"}]}}},schema30={type:"string",maxLength:40,
pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",patternErrorMessage:"must be a da\
te such as 2027-03-31, or an instant with its offset such as 2027-03-31T18:00:00Z"},pattern21=new RegExp("^[A-Za-z_][A-Z\
a-z0-9_]*$","u"),pattern22=new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$","u");
function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.env===void 0||!func0.call(data,"env")){let err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"env"},schema:schema29.required,parentSchema:schema29,data};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="env"||key0==="expires")){
let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
schema:!1,parentSchema:schema29,data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.env!==void 0&&func0.
call(data,"env")){let data0=data.env;if(typeof data0=="string"){if(func48(data0)>128){let err2={instancePath:instancePath+
"/env",schemaPath:"#/properties/env/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema29.properties.
env,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern21.test(data0)){let err3={instancePath:instancePath+
"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},schema:"^[A-Z\
a-z_][A-Za-z0-9_]*$",parentSchema:schema29.properties.env,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{
let err4={instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type:"string"},schema:schema29.
properties.env.type,parentSchema:schema29.properties.env,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.expires!==void 0&&func0.call(data,"expires")){let data1=data.expires;if(typeof data1=="string"){if(func48(data1)>
40){let err5={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/maxLength",keyword:"maxLength",params:{
limit:40},schema:40,parentSchema:schema30,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern22.
test(data1)){let err6={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/pattern",keyword:"pattern",
params:{pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$"},schema:"^\\d{4}-\\d{2}-\\d{\
2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",parentSchema:schema30,data:data1};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/type",
keyword:"type",params:{type:"string"},schema:schema30.type,parentSchema:schema30,data:data1};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}}}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema29.
type,parentSchema:schema29,data};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate23.errors=vErrors,
errors===0}function validate22(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="endpoint"||key0==="\
token"||key0==="state"||key0==="scope"||key0==="notificationEmail"||key0==="deletionThreshold")){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema28,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.endpoint!==void 0&&func0.call(data,"endpoint")){
let data0=data.endpoint;if(typeof data0=="string"){if(func48(data0)>256){let err1={instancePath:instancePath+"/endpoint",
schemaPath:"#/properties/endpoint/maxLength",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema28.properties.
endpoint,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern20.test(data0)){let err2={instancePath:instancePath+
"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern:"^https://scim\\.[a-z0-9-]+\\.(?:\
amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$"},schema:"^https://scim\\.[a-z0-9-]+\\.(?:amazona\
ws\\.com|amazonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$",parentSchema:schema28.properties.endpoint,data:data0};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/endpoint",schemaPath:"\
#/properties/endpoint/type",keyword:"type",params:{type:"string"},schema:schema28.properties.endpoint.type,parentSchema:schema28.
properties.endpoint,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.token!==void 0&&func0.
call(data,"token")&&(validate23(data.token,{instancePath:instancePath+"/token",parentData:data,parentDataProperty:"token",
rootData})||(vErrors=vErrors===null?validate23.errors:appended(vErrors,validate23.errors),errors=vErrors.length)),data.state!==
void 0&&func0.call(data,"state")){let data2=data.state;if(typeof data2!="string"){let err4={instancePath:instancePath+"/\
state",schemaPath:"#/properties/state/type",keyword:"type",params:{type:"string"},schema:schema28.properties.state.type,
parentSchema:schema28.properties.state,data:data2};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!(data2===
"running"||data2==="paused")){let err5={instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"\
enum",params:{allowedValues:schema28.properties.state.enum},schema:schema28.properties.state.enum,parentSchema:schema28.
properties.state,data:data2};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.scope!==void 0&&func0.call(
data,"scope")){let data3=data.scope;if(typeof data3!="string"){let err6={instancePath:instancePath+"/scope",schemaPath:"\
#/properties/scope/type",keyword:"type",params:{type:"string"},schema:schema28.properties.scope.type,parentSchema:schema28.
properties.scope,data:data3};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!(data3==="assigned"||data3===
"all")){let err7={instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues:schema28.
properties.scope.enum},schema:schema28.properties.scope.enum,parentSchema:schema28.properties.scope,data:data3};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.notificationEmail!==void 0&&func0.call(data,"notificationEmail")){
let data4=data.notificationEmail;if(typeof data4=="string"){if(func48(data4)>320){let err8={instancePath:instancePath+"/\
notificationEmail",schemaPath:"#/properties/notificationEmail/maxLength",keyword:"maxLength",params:{limit:320},schema:320,
parentSchema:schema28.properties.notificationEmail,data:data4};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(!pattern23.test(data4)){let err9={instancePath:instancePath+"/notificationEmail",schemaPath:"#/properties/notificatio\
nEmail/pattern",keyword:"pattern",params:{pattern:"^(?:[^\\s@]+@[^\\s@]+)?$"},schema:"^(?:[^\\s@]+@[^\\s@]+)?$",parentSchema:schema28.
properties.notificationEmail,data:data4};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+
"/notificationEmail",schemaPath:"#/properties/notificationEmail/type",keyword:"type",params:{type:"string"},schema:schema28.
properties.notificationEmail.type,parentSchema:schema28.properties.notificationEmail,data:data4};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}}if(data.deletionThreshold!==void 0&&func0.call(data,"deletionThreshold")){let data5=data.
deletionThreshold;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err11={instancePath:instancePath+
"/deletionThreshold",schemaPath:"#/properties/deletionThreshold/type",keyword:"type",params:{type:"integer"},schema:schema28.
properties.deletionThreshold.type,parentSchema:schema28.properties.deletionThreshold,data:data5};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>1e5||isNaN(data5)){let err12={
instancePath:instancePath+"/deletionThreshold",schemaPath:"#/properties/deletionThreshold/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e5},schema:1e5,parentSchema:schema28.properties.deletionThreshold,data:data5};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}if(data5<1||isNaN(data5)){let err13={instancePath:instancePath+"/deletionThreshold",
schemaPath:"#/properties/deletionThreshold/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:schema28.
properties.deletionThreshold,data:data5};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}}else{let err14={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema28.type,parentSchema:schema28,data};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}return validate22.errors=vErrors,errors===0}function validate11(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.provider===void 0||!func0.call(data,"provider")){let err0={instancePath,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"provider"},schema:schema14.required,parentSchema:schema14,data};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="provider"||key0==="tenant\
Id"||key0==="cloud"||key0==="enterpriseApp"||key0==="saml"||key0==="scim")){let err1={instancePath,schemaPath:"#/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema14,data};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.provider!==void 0&&func0.call(data,"provider")){let data0=data.provider;
if(typeof data0!="string"){let err2={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"\
type",params:{type:"string"},schema:schema14.properties.provider.type,parentSchema:schema14.properties.provider,data:data0};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="entra"||data0==="identityCenter")){let err3={instancePath:instancePath+
"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues:schema14.properties.provider.enum},
schema:schema14.properties.provider.enum,parentSchema:schema14.properties.provider,data:data0};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}}if(data.tenantId!==void 0&&func0.call(data,"tenantId")){let data1=data.tenantId;if(typeof data1==
"string"){if(!pattern7.test(data1)){let err4={instancePath:instancePath+"/tenantId",schemaPath:"#/properties/tenantId/pa\
ttern",keyword:"pattern",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},
schema:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema14.properties.
tenantId,data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+
"/tenantId",schemaPath:"#/properties/tenantId/type",keyword:"type",params:{type:"string"},schema:schema14.properties.tenantId.
type,parentSchema:schema14.properties.tenantId,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.
cloud!==void 0&&func0.call(data,"cloud")){let data2=data.cloud;if(typeof data2!="string"){let err6={instancePath:instancePath+
"/cloud",schemaPath:"#/properties/cloud/type",keyword:"type",params:{type:"string"},schema:schema14.properties.cloud.type,
parentSchema:schema14.properties.cloud,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!(data2===
"global"||data2==="usGov"||data2==="usGovDod"||data2==="china")){let err7={instancePath:instancePath+"/cloud",schemaPath:"\
#/properties/cloud/enum",keyword:"enum",params:{allowedValues:schema14.properties.cloud.enum},schema:schema14.properties.
cloud.enum,parentSchema:schema14.properties.cloud,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
data.enterpriseApp!==void 0&&func0.call(data,"enterpriseApp")&&(validate12(data.enterpriseApp,{instancePath:instancePath+
"/enterpriseApp",parentData:data,parentDataProperty:"enterpriseApp",rootData})||(vErrors=vErrors===null?validate12.errors:
appended(vErrors,validate12.errors),errors=vErrors.length)),data.saml!==void 0&&func0.call(data,"saml")&&(validate14(data.
saml,{instancePath:instancePath+"/saml",parentData:data,parentDataProperty:"saml",rootData})||(vErrors=vErrors===null?validate14.
errors:appended(vErrors,validate14.errors),errors=vErrors.length)),data.scim!==void 0&&func0.call(data,"scim")&&(validate22(
data.scim,{instancePath:instancePath+"/scim",parentData:data,parentDataProperty:"scim",rootData})||(vErrors=vErrors===null?
validate22.errors:appended(vErrors,validate22.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},schema:schema14.type,parentSchema:schema14,data};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}return validate11.errors=vErrors,errors===0}var schema31={type:"object",additionalProperties:!1,
properties:{objectId:{$ref:"#/definitions/ObjectId"},previously:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/\
GroupName"}}}},schema32={type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]\
{12}$",patternErrorMessage:"must be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666"},schema33={type:"string",minLength:1,
maxLength:256};function validate27(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="objectId"||
key0==="previously")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},schema:!1,parentSchema:schema31,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.objectId!==void 0&&func0.call(data,"objectId")){let data0=data.objectId;if(typeof data0=="string"){if(!pattern7.
test(data0)){let err1={instancePath:instancePath+"/objectId",schemaPath:"#/definitions/ObjectId/pattern",keyword:"patter\
n",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},schema:"^[0-9a-fA-F]\
{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema32,data:data0};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath:instancePath+"/objectId",schemaPath:"#/definitions/Objec\
tId/type",keyword:"type",params:{type:"string"},schema:schema32.type,parentSchema:schema32,data:data0};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}if(data.previously!==void 0&&func0.call(data,"previously")){let data1=data.previously;
if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2=="string"){
if(func48(data2)>256){let err3={instancePath:instancePath+"/previously/"+i0,schemaPath:"#/definitions/GroupName/maxLengt\
h",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema33,data:data2};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(func48(data2)<1){let err4={instancePath:instancePath+"/previously/"+i0,schemaPath:"#/definitions/\
GroupName/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema33,data:data2};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/previously/"+i0,schemaPath:"#/definitions\
/GroupName/type",keyword:"type",params:{type:"string"},schema:schema33.type,parentSchema:schema33,data:data2};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath:instancePath+"/previously",schemaPath:"#/p\
roperties/previously/type",keyword:"type",params:{type:"array"},schema:schema31.properties.previously.type,parentSchema:schema31.
properties.previously,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema31.type,parentSchema:schema31,data};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}return validate27.errors=vErrors,errors===0}var schema34={type:"object",additionalProperties:!1,
properties:{objectId:{$ref:"#/definitions/ObjectId"}}};function validate29(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(key0!=="objectId"){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0},schema:!1,parentSchema:schema34,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.objectId!==void 0&&func0.call(data,"objectId")){let data0=data.objectId;if(typeof data0=="string"){if(!pattern7.
test(data0)){let err1={instancePath:instancePath+"/objectId",schemaPath:"#/definitions/ObjectId/pattern",keyword:"patter\
n",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},schema:"^[0-9a-fA-F]\
{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema32,data:data0};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath:instancePath+"/objectId",schemaPath:"#/definitions/Objec\
tId/type",keyword:"type",params:{type:"string"},schema:schema32.type,parentSchema:schema32,data:data0};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
schema:schema34.type,parentSchema:schema34,data};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate29.
errors=vErrors,errors===0}var schema36={type:"object",additionalProperties:!1,properties:{description:{type:"string",minLength:1,
maxLength:700,pattern:"^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",patternErrorMessage:"may hold only Lati\
n-1 characters: AWS refuses dashes and quotes of typography, emoji and other scripts"},sessionDuration:{allOf:[{$ref:"#/\
definitions/SessionDuration"}]},relayState:{type:"string",maxLength:240,pattern:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\]\
 (){}]*$`,patternErrorMessage:'must be a URL of plain characters, or "" for none'},awsManagedPolicies:{type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/AwsManagedPolicy"}},customerManagedPolicies:{type:"array",items:{$ref:"#/definitions/Customer\
ManagedPolicy"}},inlinePolicy:{$ref:"#/definitions/InlinePolicy"},permissionsBoundary:{$ref:"#/definitions/PermissionsBo\
undary"},tags:{type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\\
-@]+$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + - @"},additionalProperties:{type:"stri\
ng",maxLength:256,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",patternErrorMessage:"may hold only letters, digits, blanks\
 and _ . : / = + - @"}},previously:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetName"}},privilege:{
allOf:[{$ref:"#/definitions/Privilege"}]}}},schema37={type:"string",maxLength:100,pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1\
,5}M)?(?:\\d{1,5}S)?$",patternErrorMessage:"must be a duration in hours, minutes and seconds, such as PT8H or PT1H30M"},
schema38={type:"string",minLength:1,maxLength:2048,pattern:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z\
0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$",patternErrorMessage:"must be the name (ReadOnlyAccess), path and name (job-function\
/DataScientist) or ARN of an AWS managed policy"},schema39={type:"object",additionalProperties:!1,required:["name"],properties:{
name:{type:"string",minLength:1,maxLength:128,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"may hold only letters\
, digits and _ + = , . @ -"},path:{type:"string",minLength:1,maxLength:512,pattern:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$",patternErrorMessage:"\
must begin and end with a slash, such as /teams/data/",default:"/"}}},schema51={type:"string",minLength:1,maxLength:32,pattern:"\
^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"may hold only letters, digits and _ + = , . @ -"},schema52={type:"string",enum:[
"read","write","power","admin"]},pattern27=new RegExp("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$","u"),pattern28=new RegExp(
"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$","u"),pattern29=new RegExp(`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\
\\] (){}]*$`,"u"),pattern30=new RegExp("^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za\
-z0-9.,+@=_-]+$","u"),pattern32=new RegExp("^(?:/[A-Za-z0-9.,+@=_-]+)*/$","u"),pattern39=new RegExp("^[\\p{L}\\p{Z}\\p{N}_.\
:/=+\\-@]*$","u"),schema40={type:"object",additionalProperties:!1,properties:{file:{allOf:[{$ref:"#/definitions/FilePath"}]},
Version:{type:"string",enum:["2012-10-17","2008-10-17"]},Id:{type:"string"},Statement:{type:"array",minItems:1,items:{$ref:"\
#/definitions/PolicyStatement"}}}},schema42={type:"object",additionalProperties:!1,required:["Effect"],properties:{Sid:{
type:"string",pattern:"^[A-Za-z0-9]*$",patternErrorMessage:"may hold only letters and digits"},Effect:{type:"string",enum:[
"Allow","Deny"]},Action:{allOf:[{$ref:"#/definitions/OneOrMany"}]},NotAction:{allOf:[{$ref:"#/definitions/OneOrMany"}]},
Resource:{allOf:[{$ref:"#/definitions/OneOrMany"}]},NotResource:{allOf:[{$ref:"#/definitions/OneOrMany"}]},Condition:{type:"\
object",additionalProperties:{type:"object",additionalProperties:{allOf:[{$ref:"#/definitions/ConditionValues"}]}}}}},schema43={
type:["string","array"],minLength:1,minItems:1,items:{type:"string",minLength:1}},schema47={type:["string","number","boo\
lean","array"],items:{type:["string","number","boolean"]}},pattern34=new RegExp("^[A-Za-z0-9]*$","u");function validate33(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.Effect===void 0||!func0.call(data,"Effect")){let err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"Effect"},schema:schema42.required,parentSchema:schema42,data};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="Sid"||key0==="Effect"||key0===
"Action"||key0==="NotAction"||key0==="Resource"||key0==="NotResource"||key0==="Condition")){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema42,
data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.Sid!==void 0&&func0.call(data,"Sid")){let data0=data.
Sid;if(typeof data0=="string"){if(!pattern34.test(data0)){let err2={instancePath:instancePath+"/Sid",schemaPath:"#/prope\
rties/Sid/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9]*$"},schema:"^[A-Za-z0-9]*$",parentSchema:schema42.properties.
Sid,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/Si\
d",schemaPath:"#/properties/Sid/type",keyword:"type",params:{type:"string"},schema:schema42.properties.Sid.type,parentSchema:schema42.
properties.Sid,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.Effect!==void 0&&func0.call(
data,"Effect")){let data1=data.Effect;if(typeof data1!="string"){let err4={instancePath:instancePath+"/Effect",schemaPath:"\
#/properties/Effect/type",keyword:"type",params:{type:"string"},schema:schema42.properties.Effect.type,parentSchema:schema42.
properties.Effect,data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!(data1==="Allow"||data1==="D\
eny")){let err5={instancePath:instancePath+"/Effect",schemaPath:"#/properties/Effect/enum",keyword:"enum",params:{allowedValues:schema42.
properties.Effect.enum},schema:schema42.properties.Effect.enum,parentSchema:schema42.properties.Effect,data:data1};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.Action!==void 0&&func0.call(data,"Action")){let data2=data.Action;
if(typeof data2!="string"&&!Array.isArray(data2)){let err6={instancePath:instancePath+"/Action",schemaPath:"#/definition\
s/OneOrMany/type",keyword:"type",params:{type:schema43.type},schema:schema43.type,parentSchema:schema43,data:data2};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data2=="string"&&func48(data2)<1){let err7={instancePath:instancePath+
"/Action",schemaPath:"#/definitions/OneOrMany/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43,
data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(Array.isArray(data2)){if(data2.length<1){let err8={
instancePath:instancePath+"/Action",schemaPath:"#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},schema:1,
parentSchema:schema43,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}let len0=data2.length;for(let i0=0;i0<
len0;i0++){let data3=data2[i0];if(typeof data3=="string"){if(func48(data3)<1){let err9={instancePath:instancePath+"/Acti\
on/"+i0,schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43.
items,data:data3};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"\
/Action/"+i0,schemaPath:"#/definitions/OneOrMany/items/type",keyword:"type",params:{type:"string"},schema:schema43.items.
type,parentSchema:schema43.items,data:data3};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}}if(data.NotAction!==
void 0&&func0.call(data,"NotAction")){let data4=data.NotAction;if(typeof data4!="string"&&!Array.isArray(data4)){let err11={
instancePath:instancePath+"/NotAction",schemaPath:"#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.type},
schema:schema43.type,parentSchema:schema43,data:data4};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data4==
"string"&&func48(data4)<1){let err12={instancePath:instancePath+"/NotAction",schemaPath:"#/definitions/OneOrMany/minLeng\
th",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43,data:data4};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}if(Array.isArray(data4)){if(data4.length<1){let err13={instancePath:instancePath+"/NotAction",schemaPath:"\
#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema43,data:data4};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}let len1=data4.length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];if(typeof data5==
"string"){if(func48(data5)<1){let err14={instancePath:instancePath+"/NotAction/"+i1,schemaPath:"#/definitions/OneOrMany/\
items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43.items,data:data5};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/NotAction/"+i1,schemaPath:"#/definitio\
ns/OneOrMany/items/type",keyword:"type",params:{type:"string"},schema:schema43.items.type,parentSchema:schema43.items,data:data5};
vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}}if(data.Resource!==void 0&&func0.call(data,"Resource")){let data6=data.
Resource;if(typeof data6!="string"&&!Array.isArray(data6)){let err16={instancePath:instancePath+"/Resource",schemaPath:"\
#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.type},schema:schema43.type,parentSchema:schema43,data:data6};
vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(typeof data6=="string"&&func48(data6)<1){let err17={instancePath:instancePath+
"/Resource",schemaPath:"#/definitions/OneOrMany/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43,
data:data6};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(Array.isArray(data6)){if(data6.length<1){let err18={
instancePath:instancePath+"/Resource",schemaPath:"#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},
schema:1,parentSchema:schema43,data:data6};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}let len2=data6.length;
for(let i2=0;i2<len2;i2++){let data7=data6[i2];if(typeof data7=="string"){if(func48(data7)<1){let err19={instancePath:instancePath+
"/Resource/"+i2,schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43.
items,data:data7};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+
"/Resource/"+i2,schemaPath:"#/definitions/OneOrMany/items/type",keyword:"type",params:{type:"string"},schema:schema43.items.
type,parentSchema:schema43.items,data:data7};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}}}if(data.NotResource!==
void 0&&func0.call(data,"NotResource")){let data8=data.NotResource;if(typeof data8!="string"&&!Array.isArray(data8)){let err21={
instancePath:instancePath+"/NotResource",schemaPath:"#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.
type},schema:schema43.type,parentSchema:schema43,data:data8};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}
if(typeof data8=="string"&&func48(data8)<1){let err22={instancePath:instancePath+"/NotResource",schemaPath:"#/definition\
s/OneOrMany/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43,data:data8};vErrors===null?vErrors=
[err22]:vErrors.push(err22),errors++}if(Array.isArray(data8)){if(data8.length<1){let err23={instancePath:instancePath+"/\
NotResource",schemaPath:"#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema43,
data:data8};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}let len3=data8.length;for(let i3=0;i3<len3;i3++){
let data9=data8[i3];if(typeof data9=="string"){if(func48(data9)<1){let err24={instancePath:instancePath+"/NotResource/"+
i3,schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema43.
items,data:data9};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+
"/NotResource/"+i3,schemaPath:"#/definitions/OneOrMany/items/type",keyword:"type",params:{type:"string"},schema:schema43.
items.type,parentSchema:schema43.items,data:data9};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}}if(data.
Condition!==void 0&&func0.call(data,"Condition")){let data10=data.Condition;if(data10&&typeof data10=="object"&&!Array.isArray(
data10))for(let key1 of Object.keys(data10)){let data11=data10[key1];if(data11&&typeof data11=="object"&&!Array.isArray(
data11))for(let key2 of Object.keys(data11)){let data12=data11[key2];if(typeof data12!="string"&&!(typeof data12=="numbe\
r"&&isFinite(data12))&&typeof data12!="boolean"&&!Array.isArray(data12)){let err26={instancePath:instancePath+"/Conditio\
n/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definition\
s/ConditionValues/type",keyword:"type",params:{type:schema47.type},schema:schema47.type,parentSchema:schema47,data:data12};
vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(Array.isArray(data12)){let len4=data12.length;for(let i4=0;i4<
len4;i4++){let data13=data12[i4];if(typeof data13!="string"&&!(typeof data13=="number"&&isFinite(data13))&&typeof data13!=
"boolean"){let err27={instancePath:instancePath+"/Condition/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+key2.replace(
/~/g,"~0").replace(/\//g,"~1")+"/"+i4,schemaPath:"#/definitions/ConditionValues/items/type",keyword:"type",params:{type:schema47.
items.type},schema:schema47.items.type,parentSchema:schema47.items,data:data13};vErrors===null?vErrors=[err27]:vErrors.push(
err27),errors++}}}}else{let err28={instancePath:instancePath+"/Condition/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/Condition/additionalProperties/type",keyword:"type",params:{type:"object"},schema:schema42.properties.Condition.
additionalProperties.type,parentSchema:schema42.properties.Condition.additionalProperties,data:data11};vErrors===null?vErrors=
[err28]:vErrors.push(err28),errors++}}else{let err29={instancePath:instancePath+"/Condition",schemaPath:"#/properties/Co\
ndition/type",keyword:"type",params:{type:"object"},schema:schema42.properties.Condition.type,parentSchema:schema42.properties.
Condition,data:data10};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}}else{let err30={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:schema42.type,parentSchema:schema42,data};vErrors===null?vErrors=[err30]:
vErrors.push(err30),errors++}return validate33.errors=vErrors,errors===0}function validate32(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="file"||key0==="Version"||key0==="Id"||key0==="Statement")){let err0={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema40,data};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.file!==void 0&&func0.call(data,"file")){let data0=data.
file;if(typeof data0=="string"){if(func48(data0)>1024){let err1={instancePath:instancePath+"/file",schemaPath:"#/definit\
ions/FilePath/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema12,data:data0};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(func48(data0)<1){let err2={instancePath:instancePath+"/file",schemaPath:"\
#/definitions/FilePath/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema12,data:data0};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern0.test(data0)){let err3={instancePath:instancePath+"/file",schemaPath:"\
#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"},schema:"^(\
?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema12,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}else{let err4={instancePath:instancePath+"/file",schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{
type:"string"},schema:schema12.type,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.Version!==void 0&&func0.call(data,"Version")){let data1=data.Version;if(typeof data1!="string"){let err5={instancePath:instancePath+
"/Version",schemaPath:"#/properties/Version/type",keyword:"type",params:{type:"string"},schema:schema40.properties.Version.
type,parentSchema:schema40.properties.Version,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!(data1===
"2012-10-17"||data1==="2008-10-17")){let err6={instancePath:instancePath+"/Version",schemaPath:"#/properties/Version/enu\
m",keyword:"enum",params:{allowedValues:schema40.properties.Version.enum},schema:schema40.properties.Version.enum,parentSchema:schema40.
properties.Version,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.Id!==void 0&&func0.call(
data,"Id")){let data2=data.Id;if(typeof data2!="string"){let err7={instancePath:instancePath+"/Id",schemaPath:"#/propert\
ies/Id/type",keyword:"type",params:{type:"string"},schema:schema40.properties.Id.type,parentSchema:schema40.properties.Id,
data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.Statement!==void 0&&func0.call(data,"Stat\
ement")){let data3=data.Statement;if(Array.isArray(data3)){if(data3.length<1){let err8={instancePath:instancePath+"/Stat\
ement",schemaPath:"#/properties/Statement/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema40.properties.
Statement,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}let len0=data3.length;for(let i0=0;i0<len0;i0++)
validate33(data3[i0],{instancePath:instancePath+"/Statement/"+i0,parentData:data3,parentDataProperty:i0,rootData})||(vErrors=
vErrors===null?validate33.errors:appended(vErrors,validate33.errors),errors=vErrors.length)}else{let err9={instancePath:instancePath+
"/Statement",schemaPath:"#/properties/Statement/type",keyword:"type",params:{type:"array"},schema:schema40.properties.Statement.
type,parentSchema:schema40.properties.Statement,data:data3};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{
let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema40.type,parentSchema:schema40,
data};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate32.errors=vErrors,errors===0}var schema48={
type:"object",additionalProperties:!1,properties:{customerManagedPolicy:{$ref:"#/definitions/CustomerManagedPolicy"},awsManagedPolicy:{
$ref:"#/definitions/AwsManagedPolicy"}}};function validate36(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0===
"customerManagedPolicy"||key0==="awsManagedPolicy")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema48,data};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data.customerManagedPolicy!==void 0&&func0.call(data,"customerManagedPolicy")){let data0=data.
customerManagedPolicy;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.name===void 0||!func0.call(data0,
"name")){let err1={instancePath:instancePath+"/customerManagedPolicy",schemaPath:"#/definitions/CustomerManagedPolicy/re\
quired",keyword:"required",params:{missingProperty:"name"},schema:schema39.required,parentSchema:schema39,data:data0};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key1 of Object.keys(data0))if(!(key1==="name"||key1==="path")){let err2={
instancePath:instancePath+"/customerManagedPolicy",schemaPath:"#/definitions/CustomerManagedPolicy/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key1},schema:!1,parentSchema:schema39,data:data0};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(data0.name!==void 0&&func0.call(data0,"name")){let data1=data0.name;if(typeof data1==
"string"){if(func48(data1)>128){let err3={instancePath:instancePath+"/customerManagedPolicy/name",schemaPath:"#/definiti\
ons/CustomerManagedPolicy/properties/name/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema39.
properties.name,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(func48(data1)<1){let err4={instancePath:instancePath+
"/customerManagedPolicy/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/minLength",keyword:"minLen\
gth",params:{limit:1},schema:1,parentSchema:schema39.properties.name,data:data1};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}if(!pattern26.test(data1)){let err5={instancePath:instancePath+"/customerManagedPolicy/name",schemaPath:"\
#/definitions/CustomerManagedPolicy/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},
schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema39.properties.name,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}}else{let err6={instancePath:instancePath+"/customerManagedPolicy/name",schemaPath:"#/definitions/Custome\
rManagedPolicy/properties/name/type",keyword:"type",params:{type:"string"},schema:schema39.properties.name.type,parentSchema:schema39.
properties.name,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data0.path!==void 0&&func0.call(
data0,"path")){let data2=data0.path;if(typeof data2=="string"){if(func48(data2)>512){let err7={instancePath:instancePath+
"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/maxLength",keyword:"maxLen\
gth",params:{limit:512},schema:512,parentSchema:schema39.properties.path,data:data2};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(func48(data2)<1){let err8={instancePath:instancePath+"/customerManagedPolicy/path",schemaPath:"#/\
definitions/CustomerManagedPolicy/properties/path/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema39.
properties.path,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(!pattern32.test(data2)){let err9={
instancePath:instancePath+"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/\
pattern",keyword:"pattern",params:{pattern:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$"},schema:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$",parentSchema:schema39.
properties.path,data:data2};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+
"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/type",keyword:"type",params:{
type:"string"},schema:schema39.properties.path.type,parentSchema:schema39.properties.path,data:data2};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/customerManagedPolicy",schemaPath:"#/\
definitions/CustomerManagedPolicy/type",keyword:"type",params:{type:"object"},schema:schema39.type,parentSchema:schema39,
data:data0};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.awsManagedPolicy!==void 0&&func0.call(data,
"awsManagedPolicy")){let data3=data.awsManagedPolicy;if(typeof data3=="string"){if(func48(data3)>2048){let err12={instancePath:instancePath+
"/awsManagedPolicy",schemaPath:"#/definitions/AwsManagedPolicy/maxLength",keyword:"maxLength",params:{limit:2048},schema:2048,
parentSchema:schema38,data:data3};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(func48(data3)<1){let err13={
instancePath:instancePath+"/awsManagedPolicy",schemaPath:"#/definitions/AwsManagedPolicy/minLength",keyword:"minLength",
params:{limit:1},schema:1,parentSchema:schema38,data:data3};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}
if(!pattern30.test(data3)){let err14={instancePath:instancePath+"/awsManagedPolicy",schemaPath:"#/definitions/AwsManaged\
Policy/pattern",keyword:"pattern",params:{pattern:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_\
-]+/)*[A-Za-z0-9.,+@=_-]+$"},schema:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0\
-9.,+@=_-]+$",parentSchema:schema38,data:data3};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={
instancePath:instancePath+"/awsManagedPolicy",schemaPath:"#/definitions/AwsManagedPolicy/type",keyword:"type",params:{type:"\
string"},schema:schema38.type,parentSchema:schema38,data:data3};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{
let err16={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema48.type,parentSchema:schema48,
data};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate36.errors=vErrors,errors===0}function validate31(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!func0.call(schema36.properties,key0)){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema36,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.description!==void 0&&func0.call(data,"descripti\
on")){let data0=data.description;if(typeof data0=="string"){if(func48(data0)>700){let err1={instancePath:instancePath+"/\
description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit:700},schema:700,parentSchema:schema36.
properties.description,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(func48(data0)<1){let err2={
instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:schema36.properties.description,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(!pattern27.test(data0)){let err3={instancePath:instancePath+"/description",schemaPath:"#/properties/description/patte\
rn",keyword:"pattern",params:{pattern:"^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$"},schema:"^[\\u0009\\u000A\
\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",parentSchema:schema36.properties.description,data:data0};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/description",schemaPath:"#/properties/des\
cription/type",keyword:"type",params:{type:"string"},schema:schema36.properties.description.type,parentSchema:schema36.properties.
description,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.sessionDuration!==void 0&&func0.
call(data,"sessionDuration")){let data1=data.sessionDuration;if(typeof data1=="string"){if(func48(data1)>100){let err5={
instancePath:instancePath+"/sessionDuration",schemaPath:"#/definitions/SessionDuration/maxLength",keyword:"maxLength",params:{
limit:100},schema:100,parentSchema:schema37,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern28.
test(data1)){let err6={instancePath:instancePath+"/sessionDuration",schemaPath:"#/definitions/SessionDuration/pattern",keyword:"\
pattern",params:{pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"},schema:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,\
5}M)?(?:\\d{1,5}S)?$",parentSchema:schema37,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{
let err7={instancePath:instancePath+"/sessionDuration",schemaPath:"#/definitions/SessionDuration/type",keyword:"type",params:{
type:"string"},schema:schema37.type,parentSchema:schema37,data:data1};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.relayState!==void 0&&func0.call(data,"relayState")){let data2=data.relayState;if(typeof data2=="string"){if(func48(
data2)>240){let err8={instancePath:instancePath+"/relayState",schemaPath:"#/properties/relayState/maxLength",keyword:"ma\
xLength",params:{limit:240},schema:240,parentSchema:schema36.properties.relayState,data:data2};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(!pattern29.test(data2)){let err9={instancePath:instancePath+"/relayState",schemaPath:"#/p\
roperties/relayState/pattern",keyword:"pattern",params:{pattern:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (){}]*$`},
schema:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (){}]*$`,parentSchema:schema36.properties.relayState,data:data2};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/relayState",schemaPath:"#/p\
roperties/relayState/type",keyword:"type",params:{type:"string"},schema:schema36.properties.relayState.type,parentSchema:schema36.
properties.relayState,data:data2};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.awsManagedPolicies!==
void 0&&func0.call(data,"awsManagedPolicies")){let data3=data.awsManagedPolicies;if(Array.isArray(data3)){let len0=data3.
length;for(let i0=0;i0<len0;i0++){let data4=data3[i0];if(typeof data4=="string"){if(func48(data4)>2048){let err11={instancePath:instancePath+
"/awsManagedPolicies/"+i0,schemaPath:"#/definitions/AwsManagedPolicy/maxLength",keyword:"maxLength",params:{limit:2048},
schema:2048,parentSchema:schema38,data:data4};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(func48(data4)<
1){let err12={instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"#/definitions/AwsManagedPolicy/minLength",
keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema38,data:data4};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}if(!pattern30.test(data4)){let err13={instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"#/\
definitions/AwsManagedPolicy/pattern",keyword:"pattern",params:{pattern:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy\
/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$"},schema:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0\
-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$",parentSchema:schema38,data:data4};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}}else{let err14={instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"#/definitions/AwsManagedPolicy\
/type",keyword:"type",params:{type:"string"},schema:schema38.type,parentSchema:schema38,data:data4};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath:instancePath+"/awsManagedPolicies",schemaPath:"#/pro\
perties/awsManagedPolicies/type",keyword:"type",params:{type:"array"},schema:schema36.properties.awsManagedPolicies.type,
parentSchema:schema36.properties.awsManagedPolicies,data:data3};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}
if(data.customerManagedPolicies!==void 0&&func0.call(data,"customerManagedPolicies")){let data5=data.customerManagedPolicies;
if(Array.isArray(data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++){let data6=data5[i1];if(data6&&typeof data6=="o\
bject"&&!Array.isArray(data6)){if(data6.name===void 0||!func0.call(data6,"name")){let err16={instancePath:instancePath+"\
/customerManagedPolicies/"+i1,schemaPath:"#/definitions/CustomerManagedPolicy/required",keyword:"required",params:{missingProperty:"\
name"},schema:schema39.required,parentSchema:schema39,data:data6};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}
for(let key1 of Object.keys(data6))if(!(key1==="name"||key1==="path")){let err17={instancePath:instancePath+"/customerMa\
nagedPolicies/"+i1,schemaPath:"#/definitions/CustomerManagedPolicy/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key1},schema:!1,parentSchema:schema39,data:data6};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}if(data6.name!==void 0&&func0.call(data6,"name")){let data7=data6.name;if(typeof data7=="string"){if(func48(
data7)>128){let err18={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/name",schemaPath:"#/definitions/Custom\
erManagedPolicy/properties/name/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema39.properties.
name,data:data7};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(func48(data7)<1){let err19={instancePath:instancePath+
"/customerManagedPolicies/"+i1+"/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:schema39.properties.name,data:data7};vErrors===null?vErrors=[err19]:vErrors.
push(err19),errors++}if(!pattern26.test(data7)){let err20={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/na\
me",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z\
0-9_+=,.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema39.properties.name,data:data7};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/name",schemaPath:"\
#/definitions/CustomerManagedPolicy/properties/name/type",keyword:"type",params:{type:"string"},schema:schema39.properties.
name.type,parentSchema:schema39.properties.name,data:data7};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}
if(data6.path!==void 0&&func0.call(data6,"path")){let data8=data6.path;if(typeof data8=="string"){if(func48(data8)>512){
let err22={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/path",schemaPath:"#/definitions/CustomerManagedPol\
icy/properties/path/maxLength",keyword:"maxLength",params:{limit:512},schema:512,parentSchema:schema39.properties.path,data:data8};
vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(func48(data8)<1){let err23={instancePath:instancePath+"/c\
ustomerManagedPolicies/"+i1+"/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:schema39.properties.path,data:data8};vErrors===null?vErrors=[err23]:vErrors.
push(err23),errors++}if(!pattern32.test(data8)){let err24={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/pa\
th",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/pattern",keyword:"pattern",params:{pattern:"^(?:/[A-\
Za-z0-9.,+@=_-]+)*/$"},schema:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$",parentSchema:schema39.properties.path,data:data8};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/customerManagedPolicies/"+
i1+"/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/type",keyword:"type",params:{type:"string"},schema:schema39.
properties.path.type,parentSchema:schema39.properties.path,data:data8};vErrors===null?vErrors=[err25]:vErrors.push(err25),
errors++}}}else{let err26={instancePath:instancePath+"/customerManagedPolicies/"+i1,schemaPath:"#/definitions/CustomerMa\
nagedPolicy/type",keyword:"type",params:{type:"object"},schema:schema39.type,parentSchema:schema39,data:data6};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}}}else{let err27={instancePath:instancePath+"/customerManagedPolicies",
schemaPath:"#/properties/customerManagedPolicies/type",keyword:"type",params:{type:"array"},schema:schema36.properties.customerManagedPolicies.
type,parentSchema:schema36.properties.customerManagedPolicies,data:data5};vErrors===null?vErrors=[err27]:vErrors.push(err27),
errors++}}if(data.inlinePolicy!==void 0&&func0.call(data,"inlinePolicy")&&(validate32(data.inlinePolicy,{instancePath:instancePath+
"/inlinePolicy",parentData:data,parentDataProperty:"inlinePolicy",rootData})||(vErrors=vErrors===null?validate32.errors:
appended(vErrors,validate32.errors),errors=vErrors.length)),data.permissionsBoundary!==void 0&&func0.call(data,"permissi\
onsBoundary")&&(validate36(data.permissionsBoundary,{instancePath:instancePath+"/permissionsBoundary",parentData:data,parentDataProperty:"\
permissionsBoundary",rootData})||(vErrors=vErrors===null?validate36.errors:appended(vErrors,validate36.errors),errors=vErrors.
length)),data.tags!==void 0&&func0.call(data,"tags")){let data11=data.tags;if(data11&&typeof data11=="object"&&!Array.isArray(
data11)){if(Object.keys(data11).length>50){let err28={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/ma\
xProperties",keyword:"maxProperties",params:{limit:50},schema:50,parentSchema:schema36.properties.tags,data:data11};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}for(let key2 of Object.keys(data11)){let _errs29=errors;if(typeof key2==
"string"){if(func48(key2)>128){let err29={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames/\
maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema36.properties.tags.propertyNames,data:key2,
propertyName:key2};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(func48(key2)<1){let err30={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/propertyNames/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema36.
properties.tags.propertyNames,data:key2,propertyName:key2};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}if(!pattern5.
test(key2)){let err31={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames/pattern",keyword:"p\
attern",params:{pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"},schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",parentSchema:schema36.
properties.tags.propertyNames,data:key2,propertyName:key2};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}
var valid10=_errs29===errors;if(!valid10){let err32={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/pro\
pertyNames",keyword:"propertyNames",params:{propertyName:key2},schema:schema36.properties.tags.propertyNames,parentSchema:schema36.
properties.tags,data:data11};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}for(let key3 of Object.keys(data11)){
let data12=data11[key3];if(typeof data12=="string"){if(func48(data12)>256){let err33={instancePath:instancePath+"/tags/"+
key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/maxLength",keyword:"maxLe\
ngth",params:{limit:256},schema:256,parentSchema:schema36.properties.tags.additionalProperties,data:data12};vErrors===null?
vErrors=[err33]:vErrors.push(err33),errors++}if(!pattern39.test(data12)){let err34={instancePath:instancePath+"/tags/"+key3.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{
pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"},schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",parentSchema:schema36.properties.
tags.additionalProperties,data:data12};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}else{let err35={instancePath:instancePath+
"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"t\
ype",params:{type:"string"},schema:schema36.properties.tags.additionalProperties.type,parentSchema:schema36.properties.tags.
additionalProperties,data:data12};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{let err36={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"object"},schema:schema36.properties.tags.type,parentSchema:schema36.
properties.tags,data:data11};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}if(data.previously!==void 0&&func0.
call(data,"previously")){let data13=data.previously;if(Array.isArray(data13)){let len2=data13.length;for(let i2=0;i2<len2;i2++){
let data14=data13[i2];if(typeof data14=="string"){if(func48(data14)>32){let err37={instancePath:instancePath+"/previousl\
y/"+i2,schemaPath:"#/definitions/PermissionSetName/maxLength",keyword:"maxLength",params:{limit:32},schema:32,parentSchema:schema51,
data:data14};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}if(func48(data14)<1){let err38={instancePath:instancePath+
"/previously/"+i2,schemaPath:"#/definitions/PermissionSetName/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema51,
data:data14};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}if(!pattern26.test(data14)){let err39={instancePath:instancePath+
"/previously/"+i2,schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=\
,.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data14};vErrors===null?vErrors=[err39]:vErrors.push(
err39),errors++}}else{let err40={instancePath:instancePath+"/previously/"+i2,schemaPath:"#/definitions/PermissionSetName\
/type",keyword:"type",params:{type:"string"},schema:schema51.type,parentSchema:schema51,data:data14};vErrors===null?vErrors=
[err40]:vErrors.push(err40),errors++}}}else{let err41={instancePath:instancePath+"/previously",schemaPath:"#/properties/\
previously/type",keyword:"type",params:{type:"array"},schema:schema36.properties.previously.type,parentSchema:schema36.properties.
previously,data:data13};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}}if(data.privilege!==void 0&&func0.call(
data,"privilege")){let data15=data.privilege;if(typeof data15!="string"){let err42={instancePath:instancePath+"/privileg\
e",schemaPath:"#/definitions/Privilege/type",keyword:"type",params:{type:"string"},schema:schema52.type,parentSchema:schema52,
data:data15};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}if(!(data15==="read"||data15==="write"||data15===
"power"||data15==="admin")){let err43={instancePath:instancePath+"/privilege",schemaPath:"#/definitions/Privilege/enum",
keyword:"enum",params:{allowedValues:schema52.enum},schema:schema52.enum,parentSchema:schema52,data:data15};vErrors===null?
vErrors=[err43]:vErrors.push(err43),errors++}}}else{let err44={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:schema36.type,parentSchema:schema36,data};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}return validate31.
errors=vErrors,errors===0}var schema53={type:"object",additionalProperties:!1,required:["permissionSets"],properties:{groups:{
type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}},users:{type:"array",uniqueItems:!0,items:{type:"stri\
ng",minLength:1,maxLength:128}},permissionSets:{type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/Permis\
sionSetName"}},accounts:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/AccountSelector"}},organizationalUnits:{
type:"array",uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},recursive:{type:"boolean",default:!0},tags:{type:"\
object",maxProperties:50,propertyNames:{minLength:1,maxLength:128},additionalProperties:{type:"string",maxLength:256}},except:{
$ref:"#/definitions/Except"},expires:{allOf:[{$ref:"#/definitions/Instant"}]},reason:{type:"string",maxLength:1024}}},schema56={
type:"string",minLength:1,maxLength:128,pattern:"^(?:\\d{12}$|(?!\\d+$))",patternErrorMessage:"is no account id: an id h\
as exactly 12 digits"},schema57={type:"string",minLength:1,maxLength:1024,pattern:"^(?:/|[^/]+(?:/[^/]+)*)$",patternErrorMessage:"\
must be names joined by single slashes from below the root, such as Workloads/Dev, or / for the root, or an id"},pattern42=new RegExp(
"^(?:\\d{12}$|(?!\\d+$))","u"),pattern43=new RegExp("^(?:/|[^/]+(?:/[^/]+)*)$","u"),schema58={type:"object",additionalProperties:!1,
properties:{accounts:{$ref:"#/definitions/AccountSelectors"},organizationalUnits:{$ref:"#/definitions/UnitSelectors"}}},
schema59={type:"array",uniqueItems:!0,items:{$ref:"#/definitions/AccountSelector"}};function validate41(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(Array.isArray(data)){let len0=data.length;
for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func48(data0)>128){let err0={instancePath:instancePath+
"/"+i0,schemaPath:"#/definitions/AccountSelector/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema56,
data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func48(data0)<1){let err1={instancePath:instancePath+
"/"+i0,schemaPath:"#/definitions/AccountSelector/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema56,
data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern42.test(data0)){let err2={instancePath:instancePath+
"/"+i0,schemaPath:"#/definitions/AccountSelector/pattern",keyword:"pattern",params:{pattern:"^(?:\\d{12}$|(?!\\d+$))"},schema:"\
^(?:\\d{12}$|(?!\\d+$))",parentSchema:schema56,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{
let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/AccountSelector/type",keyword:"type",params:{type:"\
string"},schema:schema56.type,parentSchema:schema56,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{
let err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:schema59.type,parentSchema:schema59,
data};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate41.errors=vErrors,errors===0}var schema61={
type:"array",uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}};function validate43(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<
len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func48(data0)>1024){let err0={instancePath:instancePath+"/"+
i0,schemaPath:"#/definitions/UnitSelector/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema57,
data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func48(data0)<1){let err1={instancePath:instancePath+
"/"+i0,schemaPath:"#/definitions/UnitSelector/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema57,
data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern43.test(data0)){let err2={instancePath:instancePath+
"/"+i0,schemaPath:"#/definitions/UnitSelector/pattern",keyword:"pattern",params:{pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},schema:"\
^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{
let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/UnitSelector/type",keyword:"type",params:{type:"str\
ing"},schema:schema57.type,parentSchema:schema57,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{
let err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:schema61.type,parentSchema:schema61,
data};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate43.errors=vErrors,errors===0}function validate40(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="accounts"||key0==="organizationalUnits")){let err0={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,
parentSchema:schema58,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.accounts!==void 0&&func0.call(
data,"accounts")&&(validate41(data.accounts,{instancePath:instancePath+"/accounts",parentData:data,parentDataProperty:"a\
ccounts",rootData})||(vErrors=vErrors===null?validate41.errors:appended(vErrors,validate41.errors),errors=vErrors.length)),
data.organizationalUnits!==void 0&&func0.call(data,"organizationalUnits")&&(validate43(data.organizationalUnits,{instancePath:instancePath+
"/organizationalUnits",parentData:data,parentDataProperty:"organizationalUnits",rootData})||(vErrors=vErrors===null?validate43.
errors:appended(vErrors,validate43.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},schema:schema58.type,parentSchema:schema58,data};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}return validate40.errors=vErrors,errors===0}function validate39(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.permissionSets===
void 0||!func0.call(data,"permissionSets")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
permissionSets"},schema:schema53.required,parentSchema:schema53,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
for(let key0 of Object.keys(data))if(!func0.call(schema53.properties,key0)){let err1={instancePath,schemaPath:"#/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema53,data};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.groups!==void 0&&func0.call(data,"groups")){let data0=data.groups;
if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];if(typeof data1=="string"){
if(func48(data1)>256){let err2={instancePath:instancePath+"/groups/"+i0,schemaPath:"#/definitions/GroupName/maxLength",keyword:"\
maxLength",params:{limit:256},schema:256,parentSchema:schema33,data:data1};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}if(func48(data1)<1){let err3={instancePath:instancePath+"/groups/"+i0,schemaPath:"#/definitions/GroupName/minLe\
ngth",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema33,data:data1};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{let err4={instancePath:instancePath+"/groups/"+i0,schemaPath:"#/definitions/GroupName/type",keyword:"\
type",params:{type:"string"},schema:schema33.type,parentSchema:schema33,data:data1};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}}else{let err5={instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"\
type",params:{type:"array"},schema:schema53.properties.groups.type,parentSchema:schema53.properties.groups,data:data0};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.users!==void 0&&func0.call(data,"users")){let data2=data.users;
if(Array.isArray(data2)){let len1=data2.length;for(let i1=0;i1<len1;i1++){let data3=data2[i1];if(typeof data3=="string"){
if(func48(data3)>128){let err6={instancePath:instancePath+"/users/"+i1,schemaPath:"#/properties/users/items/maxLength",keyword:"\
maxLength",params:{limit:128},schema:128,parentSchema:schema53.properties.users.items,data:data3};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}if(func48(data3)<1){let err7={instancePath:instancePath+"/users/"+i1,schemaPath:"#/pr\
operties/users/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema53.properties.users.items,
data:data3};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/users/"+
i1,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type:"string"},schema:schema53.properties.users.items.
type,parentSchema:schema53.properties.users.items,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{
let err9={instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type:"array"},schema:schema53.
properties.users.type,parentSchema:schema53.properties.users,data:data2};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}if(data.permissionSets!==void 0&&func0.call(data,"permissionSets")){let data4=data.permissionSets;if(Array.isArray(
data4)){if(data4.length<1){let err10={instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSet\
s/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema53.properties.permissionSets,data:data4};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}let len2=data4.length;for(let i2=0;i2<len2;i2++){let data5=data4[i2];if(typeof data5==
"string"){if(func48(data5)>32){let err11={instancePath:instancePath+"/permissionSets/"+i2,schemaPath:"#/definitions/Perm\
issionSetName/maxLength",keyword:"maxLength",params:{limit:32},schema:32,parentSchema:schema51,data:data5};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}if(func48(data5)<1){let err12={instancePath:instancePath+"/permissionSets/"+
i2,schemaPath:"#/definitions/PermissionSetName/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema51,
data:data5};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(!pattern26.test(data5)){let err13={instancePath:instancePath+
"/permissionSets/"+i2,schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-\
9_+=,.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data5};vErrors===null?vErrors=[err13]:vErrors.push(
err13),errors++}}else{let err14={instancePath:instancePath+"/permissionSets/"+i2,schemaPath:"#/definitions/PermissionSet\
Name/type",keyword:"type",params:{type:"string"},schema:schema51.type,parentSchema:schema51,data:data5};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath:instancePath+"/permissionSets",schemaPath:"#/propert\
ies/permissionSets/type",keyword:"type",params:{type:"array"},schema:schema53.properties.permissionSets.type,parentSchema:schema53.
properties.permissionSets,data:data4};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.accounts!==void 0&&
func0.call(data,"accounts")){let data6=data.accounts;if(Array.isArray(data6)){let len3=data6.length;for(let i3=0;i3<len3;i3++){
let data7=data6[i3];if(typeof data7=="string"){if(func48(data7)>128){let err16={instancePath:instancePath+"/accounts/"+i3,
schemaPath:"#/definitions/AccountSelector/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema56,
data:data7};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(func48(data7)<1){let err17={instancePath:instancePath+
"/accounts/"+i3,schemaPath:"#/definitions/AccountSelector/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema56,
data:data7};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(!pattern42.test(data7)){let err18={instancePath:instancePath+
"/accounts/"+i3,schemaPath:"#/definitions/AccountSelector/pattern",keyword:"pattern",params:{pattern:"^(?:\\d{12}$|(?!\\d+\
$))"},schema:"^(?:\\d{12}$|(?!\\d+$))",parentSchema:schema56,data:data7};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}}else{let err19={instancePath:instancePath+"/accounts/"+i3,schemaPath:"#/definitions/AccountSelector/type",keyword:"\
type",params:{type:"string"},schema:schema56.type,parentSchema:schema56,data:data7};vErrors===null?vErrors=[err19]:vErrors.
push(err19),errors++}}}else{let err20={instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"\
type",params:{type:"array"},schema:schema53.properties.accounts.type,parentSchema:schema53.properties.accounts,data:data6};
vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data.organizationalUnits!==void 0&&func0.call(data,"orga\
nizationalUnits")){let data8=data.organizationalUnits;if(Array.isArray(data8)){let len4=data8.length;for(let i4=0;i4<len4;i4++){
let data9=data8[i4];if(typeof data9=="string"){if(func48(data9)>1024){let err21={instancePath:instancePath+"/organizatio\
nalUnits/"+i4,schemaPath:"#/definitions/UnitSelector/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema57,
data:data9};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(func48(data9)<1){let err22={instancePath:instancePath+
"/organizationalUnits/"+i4,schemaPath:"#/definitions/UnitSelector/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:schema57,data:data9};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(!pattern43.test(data9)){
let err23={instancePath:instancePath+"/organizationalUnits/"+i4,schemaPath:"#/definitions/UnitSelector/pattern",keyword:"\
pattern",params:{pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},schema:"^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,data:data9};
vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/organizationalU\
nits/"+i4,schemaPath:"#/definitions/UnitSelector/type",keyword:"type",params:{type:"string"},schema:schema57.type,parentSchema:schema57,
data:data9};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+"/or\
ganizationalUnits",schemaPath:"#/properties/organizationalUnits/type",keyword:"type",params:{type:"array"},schema:schema53.
properties.organizationalUnits.type,parentSchema:schema53.properties.organizationalUnits,data:data8};vErrors===null?vErrors=
[err25]:vErrors.push(err25),errors++}}if(data.recursive!==void 0&&func0.call(data,"recursive")){let data10=data.recursive;
if(typeof data10!="boolean"){let err26={instancePath:instancePath+"/recursive",schemaPath:"#/properties/recursive/type",
keyword:"type",params:{type:"boolean"},schema:schema53.properties.recursive.type,parentSchema:schema53.properties.recursive,
data:data10};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data.tags!==void 0&&func0.call(data,"tags")){
let data11=data.tags;if(data11&&typeof data11=="object"&&!Array.isArray(data11)){if(Object.keys(data11).length>50){let err27={
instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxProperties",keyword:"maxProperties",params:{limit:50},
schema:50,parentSchema:schema53.properties.tags,data:data11};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}
for(let key1 of Object.keys(data11)){let _errs30=errors;if(typeof key1=="string"){if(func48(key1)>128){let err28={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/propertyNames/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema53.
properties.tags.propertyNames,data:key1,propertyName:key1};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(func48(
key1)<1){let err29={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames/minLength",keyword:"mi\
nLength",params:{limit:1},schema:1,parentSchema:schema53.properties.tags.propertyNames,data:key1,propertyName:key1};vErrors===
null?vErrors=[err29]:vErrors.push(err29),errors++}}var valid15=_errs30===errors;if(!valid15){let err30={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/propertyNames",keyword:"propertyNames",params:{propertyName:key1},schema:schema53.
properties.tags.propertyNames,parentSchema:schema53.properties.tags,data:data11};vErrors===null?vErrors=[err30]:vErrors.
push(err30),errors++}}for(let key2 of Object.keys(data11)){let data12=data11[key2];if(typeof data12=="string"){if(func48(
data12)>256){let err31={instancePath:instancePath+"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/pro\
perties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema53.properties.
tags.additionalProperties,data:data12};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}else{let err32={instancePath:instancePath+
"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"t\
ype",params:{type:"string"},schema:schema53.properties.tags.additionalProperties.type,parentSchema:schema53.properties.tags.
additionalProperties,data:data12};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}}else{let err33={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"object"},schema:schema53.properties.tags.type,parentSchema:schema53.
properties.tags,data:data11};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}if(data.except!==void 0&&func0.
call(data,"except")&&(validate40(data.except,{instancePath:instancePath+"/except",parentData:data,parentDataProperty:"ex\
cept",rootData})||(vErrors=vErrors===null?validate40.errors:appended(vErrors,validate40.errors),errors=vErrors.length)),
data.expires!==void 0&&func0.call(data,"expires")){let data14=data.expires;if(typeof data14=="string"){if(func48(data14)>
40){let err34={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/maxLength",keyword:"maxLength",params:{
limit:40},schema:40,parentSchema:schema30,data:data14};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}if(!pattern22.
test(data14)){let err35={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/pattern",keyword:"patter\
n",params:{pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$"},schema:"^\\d{4}-\\d{2}-\
\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",parentSchema:schema30,data:data14};vErrors===null?vErrors=
[err35]:vErrors.push(err35),errors++}}else{let err36={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Ins\
tant/type",keyword:"type",params:{type:"string"},schema:schema30.type,parentSchema:schema30,data:data14};vErrors===null?
vErrors=[err36]:vErrors.push(err36),errors++}}if(data.reason!==void 0&&func0.call(data,"reason")){let data15=data.reason;
if(typeof data15=="string"){if(func48(data15)>1024){let err37={instancePath:instancePath+"/reason",schemaPath:"#/propert\
ies/reason/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema53.properties.reason,data:data15};
vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}else{let err38={instancePath:instancePath+"/reason",schemaPath:"\
#/properties/reason/type",keyword:"type",params:{type:"string"},schema:schema53.properties.reason.type,parentSchema:schema53.
properties.reason,data:data15};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}}}else{let err39={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema53.type,parentSchema:schema53,data};vErrors===null?
vErrors=[err39]:vErrors.push(err39),errors++}return validate39.errors=vErrors,errors===0}var schema64={type:"object",additionalProperties:!1,
properties:{permissionSets:{$ref:"#/definitions/PermissionSetNames"},groups:{$ref:"#/definitions/GroupNames"},accounts:{
$ref:"#/definitions/AccountSelectors"}}},schema65={type:"array",uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetN\
ame"}};function validate48(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func48(
data0)>32){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/PermissionSetName/maxLength",keyword:"ma\
xLength",params:{limit:32},schema:32,parentSchema:schema51,data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(func48(data0)<1){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/PermissionSetName/minL\
ength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema51,data:data0};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(!pattern26.test(data0)){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/Perm\
issionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,
data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/"+i0,schemaPath:"\
#/definitions/PermissionSetName/type",keyword:"type",params:{type:"string"},schema:schema51.type,parentSchema:schema51,data:data0};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"array"},schema:schema65.type,parentSchema:schema65,data};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}return validate48.errors=vErrors,errors===0}var schema67={type:"array",uniqueItems:!0,items:{$ref:"#/definition\
s/GroupName"}};function validate50(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="st\
ring"){if(func48(data0)>256){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/GroupName/maxLength",keyword:"\
maxLength",params:{limit:256},schema:256,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(func48(data0)<1){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/GroupName/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}}else{let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{
type:"string"},schema:schema33.type,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{
let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:schema67.type,parentSchema:schema67,
data};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate50.errors=vErrors,errors===0}function validate47(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="permissionSets"||key0==="groups"||key0==="accounts")){
let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
schema:!1,parentSchema:schema64,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.permissionSets!==void 0&&
func0.call(data,"permissionSets")&&(validate48(data.permissionSets,{instancePath:instancePath+"/permissionSets",parentData:data,
parentDataProperty:"permissionSets",rootData})||(vErrors=vErrors===null?validate48.errors:appended(vErrors,validate48.errors),
errors=vErrors.length)),data.groups!==void 0&&func0.call(data,"groups")&&(validate50(data.groups,{instancePath:instancePath+
"/groups",parentData:data,parentDataProperty:"groups",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length)),data.accounts!==void 0&&func0.call(data,"accounts")&&(validate41(data.accounts,
{instancePath:instancePath+"/accounts",parentData:data,parentDataProperty:"accounts",rootData})||(vErrors=vErrors===null?
validate41.errors:appended(vErrors,validate41.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},schema:schema64.type,parentSchema:schema64,data};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}return validate47.errors=vErrors,errors===0}var schema69={type:"object",additionalProperties:!1,
properties:{deletions:{$ref:"#/definitions/DeletionsGuardrail"},neverEmpty:{title:"NeverEmptyGuardrail",type:"object",additionalProperties:!1,
properties:{level:{$ref:"#/definitions/Level"}}},lastAssignment:{allOf:[{$ref:"#/definitions/Level"}]},breakGlass:{type:"\
array",items:{$ref:"#/definitions/BreakGlass"}},minAdmins:{title:"MinAdminsGuardrail",type:"object",additionalProperties:!1,
properties:{management:{type:"integer",minimum:0},critical:{type:"integer",minimum:0}}},keepSelf:{type:"boolean",default:!0},
protected:{title:"ProtectedGuardrail",type:"object",additionalProperties:!1,properties:{permissionSets:{$ref:"#/definiti\
ons/PermissionSetNames"},groups:{$ref:"#/definitions/GroupNames"},accounts:{$ref:"#/definitions/AccountSelectors"}}},forbid:{
type:"array",items:{$ref:"#/definitions/Forbid"}},sessionDuration:{title:"SessionDurationGuardrail",type:"object",additionalProperties:!1,
properties:{max:{allOf:[{$ref:"#/definitions/SessionDuration"}]},admin:{allOf:[{$ref:"#/definitions/SessionDuration"}]}}},
critical:{title:"CriticalAccounts",type:"object",additionalProperties:!1,properties:{organizationalUnits:{$ref:"#/defini\
tions/UnitSelectors"},accounts:{$ref:"#/definitions/AccountSelectors"}}}}},schema71={type:"string",enum:["warn","overrid\
e","deny"]},schema70={type:"object",additionalProperties:!1,properties:{maxCount:{type:"integer",minimum:0,default:10},maxPercent:{
type:"number",minimum:0,maximum:100,default:25},level:{$ref:"#/definitions/Level"}}};function validate55(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 of Object.keys(data))if(!(key0==="maxCount"||key0==="maxPercent"||key0==="level")){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema70,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.maxCount!==void 0&&func0.call(data,"maxCount")){
let data0=data.maxCount;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+
"/maxCount",schemaPath:"#/properties/maxCount/type",keyword:"type",params:{type:"integer"},schema:schema70.properties.maxCount.
type,parentSchema:schema70.properties.maxCount,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0==
"number"&&isFinite(data0)&&(data0<0||isNaN(data0))){let err2={instancePath:instancePath+"/maxCount",schemaPath:"#/proper\
ties/maxCount/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:schema70.properties.maxCount,
data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.maxPercent!==void 0&&func0.call(data,"max\
Percent")){let data1=data.maxPercent;if(typeof data1=="number"&&isFinite(data1)){if(data1>100||isNaN(data1)){let err3={instancePath:instancePath+
"/maxPercent",schemaPath:"#/properties/maxPercent/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},schema:100,
parentSchema:schema70.properties.maxPercent,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data1<
0||isNaN(data1)){let err4={instancePath:instancePath+"/maxPercent",schemaPath:"#/properties/maxPercent/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:schema70.properties.maxPercent,data:data1};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/maxPercent",schemaPath:"#/propert\
ies/maxPercent/type",keyword:"type",params:{type:"number"},schema:schema70.properties.maxPercent.type,parentSchema:schema70.
properties.maxPercent,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.level!==void 0&&func0.
call(data,"level")){let data2=data.level;if(typeof data2!="string"){let err6={instancePath:instancePath+"/level",schemaPath:"\
#/definitions/Level/type",keyword:"type",params:{type:"string"},schema:schema71.type,parentSchema:schema71,data:data2};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(!(data2==="warn"||data2==="override"||data2==="deny")){let err7={instancePath:instancePath+
"/level",schemaPath:"#/definitions/Level/enum",keyword:"enum",params:{allowedValues:schema71.enum},schema:schema71.enum,
parentSchema:schema71,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema70.type,parentSchema:schema70,data};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}return validate55.errors=vErrors,errors===0}var schema74={type:"object",additionalProperties:!1,
required:["group","permissionSet"],properties:{group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/definitions\
/PermissionSetName"}}};function validate57(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.group===void 0||!func0.call(data,"group")){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"group"},schema:schema74.required,parentSchema:schema74,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.permissionSet===void 0||!func0.call(data,"permis\
sionSet")){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"permissionSet"},schema:schema74.
required,parentSchema:schema74,data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 of Object.keys(
data))if(!(key0==="group"||key0==="permissionSet")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema74,data};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.group!==void 0&&func0.call(data,"group")){let data0=data.group;if(typeof data0=="str\
ing"){if(func48(data0)>256){let err3={instancePath:instancePath+"/group",schemaPath:"#/definitions/GroupName/maxLength",
keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(func48(data0)<1){let err4={instancePath:instancePath+"/group",schemaPath:"#/definitions/GroupName\
/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/group",schemaPath:"#/definitions/GroupName/type",
keyword:"type",params:{type:"string"},schema:schema33.type,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}}if(data.permissionSet!==void 0&&func0.call(data,"permissionSet")){let data1=data.permissionSet;
if(typeof data1=="string"){if(func48(data1)>32){let err6={instancePath:instancePath+"/permissionSet",schemaPath:"#/defin\
itions/PermissionSetName/maxLength",keyword:"maxLength",params:{limit:32},schema:32,parentSchema:schema51,data:data1};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(func48(data1)<1){let err7={instancePath:instancePath+"/permissionSet",
schemaPath:"#/definitions/PermissionSetName/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema51,
data:data1};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(!pattern26.test(data1)){let err8={instancePath:instancePath+
"/permissionSet",schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=,\
.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data1};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}}else{let err9={instancePath:instancePath+"/permissionSet",schemaPath:"#/definitions/PermissionSetName/type",keyword:"\
type",params:{type:"string"},schema:schema51.type,parentSchema:schema51,data:data1};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema74.
type,parentSchema:schema74,data};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate57.errors=vErrors,
errors===0}var schema77={type:"object",additionalProperties:!1,required:["level"],properties:{privilege:{allOf:[{$ref:"#\
/definitions/Privilege"}]},organizationalUnits:{type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/UnitSe\
lector"}},directUsers:{type:"boolean",default:!1},exceptGroups:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/G\
roupName"}},level:{$ref:"#/definitions/Level"}}};function validate62(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.level===void 0||
!func0.call(data,"level")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"le\
vel"},schema:schema77.required,parentSchema:schema77,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.
keys(data))if(!(key0==="privilege"||key0==="organizationalUnits"||key0==="directUsers"||key0==="exceptGroups"||key0==="l\
evel")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
schema:!1,parentSchema:schema77,data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.privilege!==void 0&&
func0.call(data,"privilege")){let data0=data.privilege;if(typeof data0!="string"){let err2={instancePath:instancePath+"/\
privilege",schemaPath:"#/definitions/Privilege/type",keyword:"type",params:{type:"string"},schema:schema52.type,parentSchema:schema52,
data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="read"||data0==="write"||data0==="pow\
er"||data0==="admin")){let err3={instancePath:instancePath+"/privilege",schemaPath:"#/definitions/Privilege/enum",keyword:"\
enum",params:{allowedValues:schema52.enum},schema:schema52.enum,parentSchema:schema52,data:data0};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}if(data.organizationalUnits!==void 0&&func0.call(data,"organizationalUnits")){let data1=data.
organizationalUnits;if(Array.isArray(data1)){if(data1.length<1){let err4={instancePath:instancePath+"/organizationalUnit\
s",schemaPath:"#/properties/organizationalUnits/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema77.
properties.organizationalUnits,data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data1.length;
for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2=="string"){if(func48(data2)>1024){let err5={instancePath:instancePath+
"/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,
parentSchema:schema57,data:data2};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(func48(data2)<1){let err6={
instancePath:instancePath+"/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/minLength",keyword:"minLengt\
h",params:{limit:1},schema:1,parentSchema:schema57,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(!pattern43.test(data2)){let err7={instancePath:instancePath+"/organizationalUnits/"+i0,schemaPath:"#/definitions/Unit\
Selector/pattern",keyword:"pattern",params:{pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},schema:"^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,
data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/organi\
zationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/type",keyword:"type",params:{type:"string"},schema:schema57.type,
parentSchema:schema57,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath:instancePath+
"/organizationalUnits",schemaPath:"#/properties/organizationalUnits/type",keyword:"type",params:{type:"array"},schema:schema77.
properties.organizationalUnits.type,parentSchema:schema77.properties.organizationalUnits,data:data1};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}if(data.directUsers!==void 0&&func0.call(data,"directUsers")){let data3=data.directUsers;
if(typeof data3!="boolean"){let err10={instancePath:instancePath+"/directUsers",schemaPath:"#/properties/directUsers/typ\
e",keyword:"type",params:{type:"boolean"},schema:schema77.properties.directUsers.type,parentSchema:schema77.properties.directUsers,
data:data3};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.exceptGroups!==void 0&&func0.call(data,
"exceptGroups")){let data4=data.exceptGroups;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];
if(typeof data5=="string"){if(func48(data5)>256){let err11={instancePath:instancePath+"/exceptGroups/"+i1,schemaPath:"#/\
definitions/GroupName/maxLength",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema33,data:data5};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}if(func48(data5)<1){let err12={instancePath:instancePath+"/exceptGroup\
s/"+i1,schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema33,
data:data5};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/exc\
eptGroups/"+i1,schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{type:"string"},schema:schema33.type,parentSchema:schema33,
data:data5};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{let err14={instancePath:instancePath+"/ex\
ceptGroups",schemaPath:"#/properties/exceptGroups/type",keyword:"type",params:{type:"array"},schema:schema77.properties.
exceptGroups.type,parentSchema:schema77.properties.exceptGroups,data:data4};vErrors===null?vErrors=[err14]:vErrors.push(
err14),errors++}}if(data.level!==void 0&&func0.call(data,"level")){let data6=data.level;if(typeof data6!="string"){let err15={
instancePath:instancePath+"/level",schemaPath:"#/definitions/Level/type",keyword:"type",params:{type:"string"},schema:schema71.
type,parentSchema:schema71,data:data6};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(!(data6==="warn"||
data6==="override"||data6==="deny")){let err16={instancePath:instancePath+"/level",schemaPath:"#/definitions/Level/enum",
keyword:"enum",params:{allowedValues:schema71.enum},schema:schema71.enum,parentSchema:schema71,data:data6};vErrors===null?
vErrors=[err16]:vErrors.push(err16),errors++}}}else{let err17={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:schema77.type,parentSchema:schema77,data};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}return validate62.
errors=vErrors,errors===0}function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!func0.call(schema69.
properties,key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
schema:!1,parentSchema:schema69,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.deletions!==void 0&&
func0.call(data,"deletions")&&(validate55(data.deletions,{instancePath:instancePath+"/deletions",parentData:data,parentDataProperty:"\
deletions",rootData})||(vErrors=vErrors===null?validate55.errors:appended(vErrors,validate55.errors),errors=vErrors.length)),
data.neverEmpty!==void 0&&func0.call(data,"neverEmpty")){let data1=data.neverEmpty;if(data1&&typeof data1=="object"&&!Array.
isArray(data1)){for(let key1 of Object.keys(data1))if(key1!=="level"){let err1={instancePath:instancePath+"/neverEmpty",
schemaPath:"#/properties/neverEmpty/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
schema:!1,parentSchema:schema69.properties.neverEmpty,data:data1};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data1.level!==void 0&&func0.call(data1,"level")){let data2=data1.level;if(typeof data2!="string"){let err2={instancePath:instancePath+
"/neverEmpty/level",schemaPath:"#/definitions/Level/type",keyword:"type",params:{type:"string"},schema:schema71.type,parentSchema:schema71,
data:data2};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data2==="warn"||data2==="override"||data2==="\
deny")){let err3={instancePath:instancePath+"/neverEmpty/level",schemaPath:"#/definitions/Level/enum",keyword:"enum",params:{
allowedValues:schema71.enum},schema:schema71.enum,parentSchema:schema71,data:data2};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}}else{let err4={instancePath:instancePath+"/neverEmpty",schemaPath:"#/properties/neverEmpty/type",keyword:"\
type",params:{type:"object"},schema:schema69.properties.neverEmpty.type,parentSchema:schema69.properties.neverEmpty,data:data1};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.lastAssignment!==void 0&&func0.call(data,"lastAssignm\
ent")){let data3=data.lastAssignment;if(typeof data3!="string"){let err5={instancePath:instancePath+"/lastAssignment",schemaPath:"\
#/definitions/Level/type",keyword:"type",params:{type:"string"},schema:schema71.type,parentSchema:schema71,data:data3};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(!(data3==="warn"||data3==="override"||data3==="deny")){let err6={instancePath:instancePath+
"/lastAssignment",schemaPath:"#/definitions/Level/enum",keyword:"enum",params:{allowedValues:schema71.enum},schema:schema71.
enum,parentSchema:schema71,data:data3};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.breakGlass!==void 0&&
func0.call(data,"breakGlass")){let data4=data.breakGlass;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<
len0;i0++)validate57(data4[i0],{instancePath:instancePath+"/breakGlass/"+i0,parentData:data4,parentDataProperty:i0,rootData})||
(vErrors=vErrors===null?validate57.errors:appended(vErrors,validate57.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+
"/breakGlass",schemaPath:"#/properties/breakGlass/type",keyword:"type",params:{type:"array"},schema:schema69.properties.
breakGlass.type,parentSchema:schema69.properties.breakGlass,data:data4};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}if(data.minAdmins!==void 0&&func0.call(data,"minAdmins")){let data6=data.minAdmins;if(data6&&typeof data6=="ob\
ject"&&!Array.isArray(data6)){for(let key2 of Object.keys(data6))if(!(key2==="management"||key2==="critical")){let err8={
instancePath:instancePath+"/minAdmins",schemaPath:"#/properties/minAdmins/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:key2},schema:!1,parentSchema:schema69.properties.minAdmins,data:data6};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(data6.management!==void 0&&func0.call(data6,"management")){let data7=data6.
management;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err9={instancePath:instancePath+
"/minAdmins/management",schemaPath:"#/properties/minAdmins/properties/management/type",keyword:"type",params:{type:"inte\
ger"},schema:schema69.properties.minAdmins.properties.management.type,parentSchema:schema69.properties.minAdmins.properties.
management,data:data7};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data7=="number"&&isFinite(data7)&&
(data7<0||isNaN(data7))){let err10={instancePath:instancePath+"/minAdmins/management",schemaPath:"#/properties/minAdmins\
/properties/management/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:schema69.properties.
minAdmins.properties.management,data:data7};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data6.critical!==
void 0&&func0.call(data6,"critical")){let data8=data6.critical;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(
data8))){let err11={instancePath:instancePath+"/minAdmins/critical",schemaPath:"#/properties/minAdmins/properties/critic\
al/type",keyword:"type",params:{type:"integer"},schema:schema69.properties.minAdmins.properties.critical.type,parentSchema:schema69.
properties.minAdmins.properties.critical,data:data8};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data8==
"number"&&isFinite(data8)&&(data8<0||isNaN(data8))){let err12={instancePath:instancePath+"/minAdmins/critical",schemaPath:"\
#/properties/minAdmins/properties/critical/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:schema69.
properties.minAdmins.properties.critical,data:data8};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{
let err13={instancePath:instancePath+"/minAdmins",schemaPath:"#/properties/minAdmins/type",keyword:"type",params:{type:"\
object"},schema:schema69.properties.minAdmins.type,parentSchema:schema69.properties.minAdmins,data:data6};vErrors===null?
vErrors=[err13]:vErrors.push(err13),errors++}}if(data.keepSelf!==void 0&&func0.call(data,"keepSelf")){let data9=data.keepSelf;
if(typeof data9!="boolean"){let err14={instancePath:instancePath+"/keepSelf",schemaPath:"#/properties/keepSelf/type",keyword:"\
type",params:{type:"boolean"},schema:schema69.properties.keepSelf.type,parentSchema:schema69.properties.keepSelf,data:data9};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.protected!==void 0&&func0.call(data,"protected")){let data10=data.
protected;if(data10&&typeof data10=="object"&&!Array.isArray(data10)){for(let key3 of Object.keys(data10))if(!(key3==="p\
ermissionSets"||key3==="groups"||key3==="accounts")){let err15={instancePath:instancePath+"/protected",schemaPath:"#/pro\
perties/protected/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},schema:!1,parentSchema:schema69.
properties.protected,data:data10};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}data10.permissionSets!==void 0&&
func0.call(data10,"permissionSets")&&(validate48(data10.permissionSets,{instancePath:instancePath+"/protected/permission\
Sets",parentData:data10,parentDataProperty:"permissionSets",rootData})||(vErrors=vErrors===null?validate48.errors:appended(
vErrors,validate48.errors),errors=vErrors.length)),data10.groups!==void 0&&func0.call(data10,"groups")&&(validate50(data10.
groups,{instancePath:instancePath+"/protected/groups",parentData:data10,parentDataProperty:"groups",rootData})||(vErrors=
vErrors===null?validate50.errors:appended(vErrors,validate50.errors),errors=vErrors.length)),data10.accounts!==void 0&&func0.
call(data10,"accounts")&&(validate41(data10.accounts,{instancePath:instancePath+"/protected/accounts",parentData:data10,
parentDataProperty:"accounts",rootData})||(vErrors=vErrors===null?validate41.errors:appended(vErrors,validate41.errors),
errors=vErrors.length))}else{let err16={instancePath:instancePath+"/protected",schemaPath:"#/properties/protected/type",
keyword:"type",params:{type:"object"},schema:schema69.properties.protected.type,parentSchema:schema69.properties.protected,
data:data10};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}if(data.forbid!==void 0&&func0.call(data,"forb\
id")){let data14=data.forbid;if(Array.isArray(data14)){let len1=data14.length;for(let i1=0;i1<len1;i1++)validate62(data14[i1],
{instancePath:instancePath+"/forbid/"+i1,parentData:data14,parentDataProperty:i1,rootData})||(vErrors=vErrors===null?validate62.
errors:appended(vErrors,validate62.errors),errors=vErrors.length)}else{let err17={instancePath:instancePath+"/forbid",schemaPath:"\
#/properties/forbid/type",keyword:"type",params:{type:"array"},schema:schema69.properties.forbid.type,parentSchema:schema69.
properties.forbid,data:data14};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.sessionDuration!==void 0&&
func0.call(data,"sessionDuration")){let data16=data.sessionDuration;if(data16&&typeof data16=="object"&&!Array.isArray(data16)){
for(let key4 of Object.keys(data16))if(!(key4==="max"||key4==="admin")){let err18={instancePath:instancePath+"/sessionDu\
ration",schemaPath:"#/properties/sessionDuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4},
schema:!1,parentSchema:schema69.properties.sessionDuration,data:data16};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}if(data16.max!==void 0&&func0.call(data16,"max")){let data17=data16.max;if(typeof data17=="string"){if(func48(data17)>
100){let err19={instancePath:instancePath+"/sessionDuration/max",schemaPath:"#/definitions/SessionDuration/maxLength",keyword:"\
maxLength",params:{limit:100},schema:100,parentSchema:schema37,data:data17};vErrors===null?vErrors=[err19]:vErrors.push(
err19),errors++}if(!pattern28.test(data17)){let err20={instancePath:instancePath+"/sessionDuration/max",schemaPath:"#/de\
finitions/SessionDuration/pattern",keyword:"pattern",params:{pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"},
schema:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",parentSchema:schema37,data:data17};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/sessionDuration/max",schemaPath:"#/def\
initions/SessionDuration/type",keyword:"type",params:{type:"string"},schema:schema37.type,parentSchema:schema37,data:data17};
vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data16.admin!==void 0&&func0.call(data16,"admin")){let data18=data16.
admin;if(typeof data18=="string"){if(func48(data18)>100){let err22={instancePath:instancePath+"/sessionDuration/admin",schemaPath:"\
#/definitions/SessionDuration/maxLength",keyword:"maxLength",params:{limit:100},schema:100,parentSchema:schema37,data:data18};
vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(!pattern28.test(data18)){let err23={instancePath:instancePath+
"/sessionDuration/admin",schemaPath:"#/definitions/SessionDuration/pattern",keyword:"pattern",params:{pattern:"^PT(?=\\d)\
(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"},schema:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",parentSchema:schema37,
data:data18};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/se\
ssionDuration/admin",schemaPath:"#/definitions/SessionDuration/type",keyword:"type",params:{type:"string"},schema:schema37.
type,parentSchema:schema37,data:data18};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+
"/sessionDuration",schemaPath:"#/properties/sessionDuration/type",keyword:"type",params:{type:"object"},schema:schema69.
properties.sessionDuration.type,parentSchema:schema69.properties.sessionDuration,data:data16};vErrors===null?vErrors=[err25]:
vErrors.push(err25),errors++}}if(data.critical!==void 0&&func0.call(data,"critical")){let data19=data.critical;if(data19&&
typeof data19=="object"&&!Array.isArray(data19)){for(let key5 of Object.keys(data19))if(!(key5==="organizationalUnits"||
key5==="accounts")){let err26={instancePath:instancePath+"/critical",schemaPath:"#/properties/critical/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key5},schema:!1,parentSchema:schema69.properties.critical,
data:data19};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}data19.organizationalUnits!==void 0&&func0.call(
data19,"organizationalUnits")&&(validate43(data19.organizationalUnits,{instancePath:instancePath+"/critical/organization\
alUnits",parentData:data19,parentDataProperty:"organizationalUnits",rootData})||(vErrors=vErrors===null?validate43.errors:
appended(vErrors,validate43.errors),errors=vErrors.length)),data19.accounts!==void 0&&func0.call(data19,"accounts")&&(validate41(
data19.accounts,{instancePath:instancePath+"/critical/accounts",parentData:data19,parentDataProperty:"accounts",rootData})||
(vErrors=vErrors===null?validate41.errors:appended(vErrors,validate41.errors),errors=vErrors.length))}else{let err27={instancePath:instancePath+
"/critical",schemaPath:"#/properties/critical/type",keyword:"type",params:{type:"object"},schema:schema69.properties.critical.
type,parentSchema:schema69.properties.critical,data:data19};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}}else{
let err28={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema69.type,parentSchema:schema69,
data};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}return validate54.errors=vErrors,errors===0}var schema85={
type:"object",additionalProperties:!1,properties:{nobody:{title:"NobodyExpectation",type:"object",additionalProperties:!1,
properties:{privilege:{allOf:[{$ref:"#/definitions/Privilege"}]},organizationalUnits:{type:"array",minItems:1,uniqueItems:!0,
items:{$ref:"#/definitions/UnitSelector"}},exceptGroups:{type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupNam\
e"}}}},can:{title:"CanExpectation",type:"object",additionalProperties:!1,required:["group","permissionSet","account"],properties:{
group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/definitions/PermissionSetName"},account:{allOf:[{$ref:"#/d\
efinitions/AccountSelector"}]}}}}};function validate67(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0===
"nobody"||key0==="can")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},schema:!1,parentSchema:schema85,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.nobody!==void 0&&func0.call(data,"nobody")){let data0=data.nobody;if(data0&&typeof data0=="object"&&!Array.isArray(
data0)){for(let key1 of Object.keys(data0))if(!(key1==="privilege"||key1==="organizationalUnits"||key1==="exceptGroups")){
let err1={instancePath:instancePath+"/nobody",schemaPath:"#/properties/nobody/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key1},schema:!1,parentSchema:schema85.properties.nobody,data:data0};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data0.privilege!==void 0&&func0.call(data0,"privilege")){let data1=data0.privilege;
if(typeof data1!="string"){let err2={instancePath:instancePath+"/nobody/privilege",schemaPath:"#/definitions/Privilege/t\
ype",keyword:"type",params:{type:"string"},schema:schema52.type,parentSchema:schema52,data:data1};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(!(data1==="read"||data1==="write"||data1==="power"||data1==="admin")){let err3={instancePath:instancePath+
"/nobody/privilege",schemaPath:"#/definitions/Privilege/enum",keyword:"enum",params:{allowedValues:schema52.enum},schema:schema52.
enum,parentSchema:schema52,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data0.organizationalUnits!==
void 0&&func0.call(data0,"organizationalUnits")){let data2=data0.organizationalUnits;if(Array.isArray(data2)){if(data2.length<
1){let err4={instancePath:instancePath+"/nobody/organizationalUnits",schemaPath:"#/properties/nobody/properties/organiza\
tionalUnits/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:schema85.properties.nobody.properties.organizationalUnits,
data:data2};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];
if(typeof data3=="string"){if(func48(data3)>1024){let err5={instancePath:instancePath+"/nobody/organizationalUnits/"+i0,
schemaPath:"#/definitions/UnitSelector/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema57,
data:data3};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(func48(data3)<1){let err6={instancePath:instancePath+
"/nobody/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:schema57,data:data3};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!pattern43.test(
data3)){let err7={instancePath:instancePath+"/nobody/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/pat\
tern",keyword:"pattern",params:{pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},schema:"^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,
data:data3};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/nobody\
/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/type",keyword:"type",params:{type:"string"},schema:schema57.
type,parentSchema:schema57,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath:instancePath+
"/nobody/organizationalUnits",schemaPath:"#/properties/nobody/properties/organizationalUnits/type",keyword:"type",params:{
type:"array"},schema:schema85.properties.nobody.properties.organizationalUnits.type,parentSchema:schema85.properties.nobody.
properties.organizationalUnits,data:data2};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data0.exceptGroups!==
void 0&&func0.call(data0,"exceptGroups")){let data4=data0.exceptGroups;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<
len1;i1++){let data5=data4[i1];if(typeof data5=="string"){if(func48(data5)>256){let err10={instancePath:instancePath+"/n\
obody/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/maxLength",keyword:"maxLength",params:{limit:256},schema:256,
parentSchema:schema33,data:data5};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(func48(data5)<1){let err11={
instancePath:instancePath+"/nobody/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",
params:{limit:1},schema:1,parentSchema:schema33,data:data5};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{
let err12={instancePath:instancePath+"/nobody/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/type",keyword:"type",
params:{type:"string"},schema:schema33.type,parentSchema:schema33,data:data5};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}}}else{let err13={instancePath:instancePath+"/nobody/exceptGroups",schemaPath:"#/properties/nobody/prope\
rties/exceptGroups/type",keyword:"type",params:{type:"array"},schema:schema85.properties.nobody.properties.exceptGroups.
type,parentSchema:schema85.properties.nobody.properties.exceptGroups,data:data4};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}}}else{let err14={instancePath:instancePath+"/nobody",schemaPath:"#/properties/nobody/type",keyword:"\
type",params:{type:"object"},schema:schema85.properties.nobody.type,parentSchema:schema85.properties.nobody,data:data0};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.can!==void 0&&func0.call(data,"can")){let data6=data.
can;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.group===void 0||!func0.call(data6,"group")){let err15={
instancePath:instancePath+"/can",schemaPath:"#/properties/can/required",keyword:"required",params:{missingProperty:"grou\
p"},schema:schema85.properties.can.required,parentSchema:schema85.properties.can,data:data6};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}if(data6.permissionSet===void 0||!func0.call(data6,"permissionSet")){let err16={instancePath:instancePath+
"/can",schemaPath:"#/properties/can/required",keyword:"required",params:{missingProperty:"permissionSet"},schema:schema85.
properties.can.required,parentSchema:schema85.properties.can,data:data6};vErrors===null?vErrors=[err16]:vErrors.push(err16),
errors++}if(data6.account===void 0||!func0.call(data6,"account")){let err17={instancePath:instancePath+"/can",schemaPath:"\
#/properties/can/required",keyword:"required",params:{missingProperty:"account"},schema:schema85.properties.can.required,
parentSchema:schema85.properties.can,data:data6};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}for(let key2 of Object.
keys(data6))if(!(key2==="group"||key2==="permissionSet"||key2==="account")){let err18={instancePath:instancePath+"/can",
schemaPath:"#/properties/can/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},schema:!1,
parentSchema:schema85.properties.can,data:data6};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data6.group!==
void 0&&func0.call(data6,"group")){let data7=data6.group;if(typeof data7=="string"){if(func48(data7)>256){let err19={instancePath:instancePath+
"/can/group",schemaPath:"#/definitions/GroupName/maxLength",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema33,
data:data7};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(func48(data7)<1){let err20={instancePath:instancePath+
"/can/group",schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema33,
data:data7};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/can\
/group",schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{type:"string"},schema:schema33.type,parentSchema:schema33,
data:data7};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data6.permissionSet!==void 0&&func0.call(data6,
"permissionSet")){let data8=data6.permissionSet;if(typeof data8=="string"){if(func48(data8)>32){let err22={instancePath:instancePath+
"/can/permissionSet",schemaPath:"#/definitions/PermissionSetName/maxLength",keyword:"maxLength",params:{limit:32},schema:32,
parentSchema:schema51,data:data8};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(func48(data8)<1){let err23={
instancePath:instancePath+"/can/permissionSet",schemaPath:"#/definitions/PermissionSetName/minLength",keyword:"minLength",
params:{limit:1},schema:1,parentSchema:schema51,data:data8};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}
if(!pattern26.test(data8)){let err24={instancePath:instancePath+"/can/permissionSet",schemaPath:"#/definitions/Permissio\
nSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,
data:data8};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/can\
/permissionSet",schemaPath:"#/definitions/PermissionSetName/type",keyword:"type",params:{type:"string"},schema:schema51.
type,parentSchema:schema51,data:data8};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data6.account!==void 0&&
func0.call(data6,"account")){let data9=data6.account;if(typeof data9=="string"){if(func48(data9)>128){let err26={instancePath:instancePath+
"/can/account",schemaPath:"#/definitions/AccountSelector/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema56,
data:data9};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(func48(data9)<1){let err27={instancePath:instancePath+
"/can/account",schemaPath:"#/definitions/AccountSelector/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema56,
data:data9};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(!pattern42.test(data9)){let err28={instancePath:instancePath+
"/can/account",schemaPath:"#/definitions/AccountSelector/pattern",keyword:"pattern",params:{pattern:"^(?:\\d{12}$|(?!\\d+$\
))"},schema:"^(?:\\d{12}$|(?!\\d+$))",parentSchema:schema56,data:data9};vErrors===null?vErrors=[err28]:vErrors.push(err28),
errors++}}else{let err29={instancePath:instancePath+"/can/account",schemaPath:"#/definitions/AccountSelector/type",keyword:"\
type",params:{type:"string"},schema:schema56.type,parentSchema:schema56,data:data9};vErrors===null?vErrors=[err29]:vErrors.
push(err29),errors++}}}else{let err30={instancePath:instancePath+"/can",schemaPath:"#/properties/can/type",keyword:"type",
params:{type:"object"},schema:schema85.properties.can.type,parentSchema:schema85.properties.can,data:data6};vErrors===null?
vErrors=[err30]:vErrors.push(err30),errors++}}}else{let err31={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:schema85.type,parentSchema:schema85,data};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}return validate67.
errors=vErrors,errors===0}function validate10(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.version===void 0||!func0.call(data,"version")){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"},schema:schema11.required,parentSchema:schema11,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.identityCenter===void 0||!func0.call(data,"ident\
ityCenter")){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"identityCenter"},
schema:schema11.required,parentSchema:schema11,data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 of Object.
keys(data))if(!func0.call(schema11.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},schema:!1,parentSchema:schema11,data};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.version!==void 0&&func0.call(data,"version")){let data0=data.version;if(!(typeof data0==
"number"&&isFinite(data0))){let err3={instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"\
type",params:{type:"number"},schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data0};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0!==1){let err4={instancePath:instancePath+"/version",schemaPath:"\
#/properties/version/const",keyword:"const",params:{allowedValue:1},schema:1,parentSchema:schema11.properties.version,data:data0};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.include!==void 0&&func0.call(data,"include")){let data1=data.
include;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2=="\
string"){if(func48(data2)>1024){let err5={instancePath:instancePath+"/include/"+i0,schemaPath:"#/definitions/FilePath/ma\
xLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema12,data:data2};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}if(func48(data2)<1){let err6={instancePath:instancePath+"/include/"+i0,schemaPath:"#/definit\
ions/FilePath/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema12,data:data2};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}if(!pattern0.test(data2)){let err7={instancePath:instancePath+"/include/"+i0,
schemaPath:"#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"},
schema:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema12,data:data2};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}else{let err8={instancePath:instancePath+"/include/"+i0,schemaPath:"#/definitions/FilePath/type",keyword:"\
type",params:{type:"string"},schema:schema12.type,parentSchema:schema12,data:data2};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}}else{let err9={instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"\
type",params:{type:"array"},schema:schema11.properties.include.type,parentSchema:schema11.properties.include,data:data1};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.identityCenter!==void 0&&func0.call(data,"identityCen\
ter")){let data3=data.identityCenter;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.region===void 0||
!func0.call(data3,"region")){let err10={instancePath:instancePath+"/identityCenter",schemaPath:"#/definitions/IdentityCe\
nter/required",keyword:"required",params:{missingProperty:"region"},schema:schema13.required,parentSchema:schema13,data:data3};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}for(let key1 of Object.keys(data3))if(!(key1==="region"||key1===
"instanceArn"||key1==="identityStoreId"||key1==="organizationId"||key1==="vantage"||key1==="accessControlAttributes")){let err11={
instancePath:instancePath+"/identityCenter",schemaPath:"#/definitions/IdentityCenter/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:key1},schema:!1,parentSchema:schema13,data:data3};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}if(data3.region!==void 0&&func0.call(data3,"region")){let data4=data3.region;if(typeof data4==
"string"){if(func48(data4)>32){let err12={instancePath:instancePath+"/identityCenter/region",schemaPath:"#/definitions/I\
dentityCenter/properties/region/maxLength",keyword:"maxLength",params:{limit:32},schema:32,parentSchema:schema13.properties.
region,data:data4};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(!pattern1.test(data4)){let err13={instancePath:instancePath+
"/identityCenter/region",schemaPath:"#/definitions/IdentityCenter/properties/region/pattern",keyword:"pattern",params:{pattern:"\
^(?:[a-z]+-){2,3}\\d$"},schema:"^(?:[a-z]+-){2,3}\\d$",parentSchema:schema13.properties.region,data:data4};vErrors===null?
vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/identityCenter/region",schemaPath:"\
#/definitions/IdentityCenter/properties/region/type",keyword:"type",params:{type:"string"},schema:schema13.properties.region.
type,parentSchema:schema13.properties.region,data:data4};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data3.
instanceArn!==void 0&&func0.call(data3,"instanceArn")){let data5=data3.instanceArn;if(typeof data5=="string"){if(func48(
data5)>1224){let err15={instancePath:instancePath+"/identityCenter/instanceArn",schemaPath:"#/definitions/IdentityCenter\
/properties/instanceArn/maxLength",keyword:"maxLength",params:{limit:1224},schema:1224,parentSchema:schema13.properties.
instanceArn,data:data5};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(!pattern2.test(data5)){let err16={
instancePath:instancePath+"/identityCenter/instanceArn",schemaPath:"#/definitions/IdentityCenter/properties/instanceArn/\
pattern",keyword:"pattern",params:{pattern:"^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$"},
schema:"^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$",parentSchema:schema13.properties.instanceArn,
data:data5};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/ide\
ntityCenter/instanceArn",schemaPath:"#/definitions/IdentityCenter/properties/instanceArn/type",keyword:"type",params:{type:"\
string"},schema:schema13.properties.instanceArn.type,parentSchema:schema13.properties.instanceArn,data:data5};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data3.identityStoreId!==void 0&&func0.call(data3,"identityStoreId")){
let data6=data3.identityStoreId;if(typeof data6=="string"){if(func48(data6)>36){let err18={instancePath:instancePath+"/i\
dentityCenter/identityStoreId",schemaPath:"#/definitions/IdentityCenter/properties/identityStoreId/maxLength",keyword:"m\
axLength",params:{limit:36},schema:36,parentSchema:schema13.properties.identityStoreId,data:data6};vErrors===null?vErrors=
[err18]:vErrors.push(err18),errors++}if(!pattern3.test(data6)){let err19={instancePath:instancePath+"/identityCenter/ide\
ntityStoreId",schemaPath:"#/definitions/IdentityCenter/properties/identityStoreId/pattern",keyword:"pattern",params:{pattern:"\
^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$"},schema:"^(?:d-[0-9a-f]{10}|[0-9a-f]{\
8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",parentSchema:schema13.properties.identityStoreId,data:data6};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+"/identityCenter/identitySt\
oreId",schemaPath:"#/definitions/IdentityCenter/properties/identityStoreId/type",keyword:"type",params:{type:"string"},schema:schema13.
properties.identityStoreId.type,parentSchema:schema13.properties.identityStoreId,data:data6};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}}if(data3.organizationId!==void 0&&func0.call(data3,"organizationId")){let data7=data3.organizationId;
if(typeof data7=="string"){if(!pattern4.test(data7)){let err21={instancePath:instancePath+"/identityCenter/organizationI\
d",schemaPath:"#/definitions/IdentityCenter/properties/organizationId/pattern",keyword:"pattern",params:{pattern:"^o-[a-\
z0-9]{10,32}$"},schema:"^o-[a-z0-9]{10,32}$",parentSchema:schema13.properties.organizationId,data:data7};vErrors===null?
vErrors=[err21]:vErrors.push(err21),errors++}}else{let err22={instancePath:instancePath+"/identityCenter/organizationId",
schemaPath:"#/definitions/IdentityCenter/properties/organizationId/type",keyword:"type",params:{type:"string"},schema:schema13.
properties.organizationId.type,parentSchema:schema13.properties.organizationId,data:data7};vErrors===null?vErrors=[err22]:
vErrors.push(err22),errors++}}if(data3.vantage!==void 0&&func0.call(data3,"vantage")){let data8=data3.vantage;if(typeof data8!=
"string"){let err23={instancePath:instancePath+"/identityCenter/vantage",schemaPath:"#/definitions/IdentityCenter/proper\
ties/vantage/type",keyword:"type",params:{type:"string"},schema:schema13.properties.vantage.type,parentSchema:schema13.properties.
vantage,data:data8};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(!(data8==="management"||data8==="dele\
gated")){let err24={instancePath:instancePath+"/identityCenter/vantage",schemaPath:"#/definitions/IdentityCenter/propert\
ies/vantage/enum",keyword:"enum",params:{allowedValues:schema13.properties.vantage.enum},schema:schema13.properties.vantage.
enum,parentSchema:schema13.properties.vantage,data:data8};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data3.
accessControlAttributes!==void 0&&func0.call(data3,"accessControlAttributes")){let data9=data3.accessControlAttributes;if(data9&&
typeof data9=="object"&&!Array.isArray(data9)){if(Object.keys(data9).length>50){let err25={instancePath:instancePath+"/i\
dentityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/maxPr\
operties",keyword:"maxProperties",params:{limit:50},schema:50,parentSchema:schema13.properties.accessControlAttributes,data:data9};
vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}for(let key2 of Object.keys(data9)){let _errs25=errors;if(typeof key2==
"string"){if(func48(key2)>128){let err26={instancePath:instancePath+"/identityCenter/accessControlAttributes",schemaPath:"\
#/definitions/IdentityCenter/properties/accessControlAttributes/propertyNames/maxLength",keyword:"maxLength",params:{limit:128},
schema:128,parentSchema:schema13.properties.accessControlAttributes.propertyNames,data:key2,propertyName:key2};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}if(func48(key2)<1){let err27={instancePath:instancePath+"/identityCent\
er/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/propertyNames/mi\
nLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema13.properties.accessControlAttributes.propertyNames,
data:key2,propertyName:key2};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(!pattern5.test(key2)){let err28={
instancePath:instancePath+"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/\
accessControlAttributes/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"},schema:"\
^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",parentSchema:schema13.properties.accessControlAttributes.propertyNames,data:key2,propertyName:key2};
vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}var valid6=_errs25===errors;if(!valid6){let err29={instancePath:instancePath+
"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/pr\
opertyNames",keyword:"propertyNames",params:{propertyName:key2},schema:schema13.properties.accessControlAttributes.propertyNames,
parentSchema:schema13.properties.accessControlAttributes,data:data9};vErrors===null?vErrors=[err29]:vErrors.push(err29),
errors++}}for(let key3 of Object.keys(data9)){let data10=data9[key3];if(typeof data10=="string"){if(func48(data10)>256){
let err30={instancePath:instancePath+"/identityCenter/accessControlAttributes/"+key3.replace(/~/g,"~0").replace(/\//g,"~\
1"),schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/additionalProperties/maxLength",keyword:"\
maxLength",params:{limit:256},schema:256,parentSchema:schema13.properties.accessControlAttributes.additionalProperties,data:data10};
vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}if(func48(data10)<1){let err31={instancePath:instancePath+"/\
identityCenter/accessControlAttributes/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/IdentityC\
enter/properties/accessControlAttributes/additionalProperties/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema13.
properties.accessControlAttributes.additionalProperties,data:data10};vErrors===null?vErrors=[err31]:vErrors.push(err31),
errors++}if(!pattern6.test(data10)){let err32={instancePath:instancePath+"/identityCenter/accessControlAttributes/"+key3.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/addit\
ionalProperties/pattern",keyword:"pattern",params:{pattern:'^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$'},
schema:'^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',parentSchema:schema13.properties.accessControlAttributes.
additionalProperties,data:data10};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath:instancePath+
"/identityCenter/accessControlAttributes/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/Identit\
yCenter/properties/accessControlAttributes/additionalProperties/type",keyword:"type",params:{type:"string"},schema:schema13.
properties.accessControlAttributes.additionalProperties.type,parentSchema:schema13.properties.accessControlAttributes.additionalProperties,
data:data10};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+"/i\
dentityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/type",
keyword:"type",params:{type:"object"},schema:schema13.properties.accessControlAttributes.type,parentSchema:schema13.properties.
accessControlAttributes,data:data9};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}}else{let err35={instancePath:instancePath+
"/identityCenter",schemaPath:"#/definitions/IdentityCenter/type",keyword:"type",params:{type:"object"},schema:schema13.type,
parentSchema:schema13,data:data3};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}if(data.identitySource!==
void 0&&func0.call(data,"identitySource")&&(validate11(data.identitySource,{instancePath:instancePath+"/identitySource",
parentData:data,parentDataProperty:"identitySource",rootData})||(vErrors=vErrors===null?validate11.errors:appended(vErrors,
validate11.errors),errors=vErrors.length)),data.groups!==void 0&&func0.call(data,"groups")){let data12=data.groups;if(data12&&
typeof data12=="object"&&!Array.isArray(data12)){for(let key4 of Object.keys(data12)){let _errs32=errors;if(typeof key4==
"string"){if(func48(key4)>256){let err36={instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNa\
mes/maxLength",keyword:"maxLength",params:{limit:256},schema:256,parentSchema:schema11.properties.groups.propertyNames,data:key4,
propertyName:key4};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}if(func48(key4)<1){let err37={instancePath:instancePath+
"/groups",schemaPath:"#/properties/groups/propertyNames/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema11.
properties.groups.propertyNames,data:key4,propertyName:key4};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}
var valid8=_errs32===errors;if(!valid8){let err38={instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/p\
ropertyNames",keyword:"propertyNames",params:{propertyName:key4},schema:schema11.properties.groups.propertyNames,parentSchema:schema11.
properties.groups,data:data12};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}}for(let key5 of Object.keys(
data12))validate27(data12[key5],{instancePath:instancePath+"/groups/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data12,
parentDataProperty:key5,rootData})||(vErrors=vErrors===null?validate27.errors:appended(vErrors,validate27.errors),errors=
vErrors.length)}else{let err39={instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",
params:{type:"object"},schema:schema11.properties.groups.type,parentSchema:schema11.properties.groups,data:data12};vErrors===
null?vErrors=[err39]:vErrors.push(err39),errors++}}if(data.users!==void 0&&func0.call(data,"users")){let data14=data.users;
if(data14&&typeof data14=="object"&&!Array.isArray(data14)){for(let key6 of Object.keys(data14)){let _errs37=errors;if(typeof key6==
"string"){if(func48(key6)>128){let err40={instancePath:instancePath+"/users",schemaPath:"#/properties/users/propertyName\
s/maxLength",keyword:"maxLength",params:{limit:128},schema:128,parentSchema:schema11.properties.users.propertyNames,data:key6,
propertyName:key6};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}if(func48(key6)<1){let err41={instancePath:instancePath+
"/users",schemaPath:"#/properties/users/propertyNames/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema11.
properties.users.propertyNames,data:key6,propertyName:key6};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}}
var valid10=_errs37===errors;if(!valid10){let err42={instancePath:instancePath+"/users",schemaPath:"#/properties/users/p\
ropertyNames",keyword:"propertyNames",params:{propertyName:key6},schema:schema11.properties.users.propertyNames,parentSchema:schema11.
properties.users,data:data14};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}}for(let key7 of Object.keys(data14))
validate29(data14[key7],{instancePath:instancePath+"/users/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data14,
parentDataProperty:key7,rootData})||(vErrors=vErrors===null?validate29.errors:appended(vErrors,validate29.errors),errors=
vErrors.length)}else{let err43={instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{
type:"object"},schema:schema11.properties.users.type,parentSchema:schema11.properties.users,data:data14};vErrors===null?
vErrors=[err43]:vErrors.push(err43),errors++}}if(data.permissionSets!==void 0&&func0.call(data,"permissionSets")){let data16=data.
permissionSets;if(data16&&typeof data16=="object"&&!Array.isArray(data16)){for(let key8 of Object.keys(data16)){let _errs42=errors;
if(typeof key8=="string"){if(func48(key8)>32){let err44={instancePath:instancePath+"/permissionSets",schemaPath:"#/prope\
rties/permissionSets/propertyNames/maxLength",keyword:"maxLength",params:{limit:32},schema:32,parentSchema:schema11.properties.
permissionSets.propertyNames,data:key8,propertyName:key8};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}if(func48(
key8)<1){let err45={instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSets/propertyNames/mi\
nLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:schema11.properties.permissionSets.propertyNames,data:key8,
propertyName:key8};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}if(!pattern26.test(key8)){let err46={instancePath:instancePath+
"/permissionSets",schemaPath:"#/properties/permissionSets/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-\
Za-z0-9_+=,.@-]+$"},schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema11.properties.permissionSets.propertyNames,data:key8,
propertyName:key8};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}}var valid12=_errs42===errors;if(!valid12){
let err47={instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSets/propertyNames",keyword:"p\
ropertyNames",params:{propertyName:key8},schema:schema11.properties.permissionSets.propertyNames,parentSchema:schema11.properties.
permissionSets,data:data16};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}}for(let key9 of Object.keys(data16))
validate31(data16[key9],{instancePath:instancePath+"/permissionSets/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data16,
parentDataProperty:key9,rootData})||(vErrors=vErrors===null?validate31.errors:appended(vErrors,validate31.errors),errors=
vErrors.length)}else{let err48={instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSets/type",
keyword:"type",params:{type:"object"},schema:schema11.properties.permissionSets.type,parentSchema:schema11.properties.permissionSets,
data:data16};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}}if(data.assignments!==void 0&&func0.call(data,
"assignments")){let data18=data.assignments;if(Array.isArray(data18)){let len1=data18.length;for(let i1=0;i1<len1;i1++)validate39(
data18[i1],{instancePath:instancePath+"/assignments/"+i1,parentData:data18,parentDataProperty:i1,rootData})||(vErrors=vErrors===
null?validate39.errors:appended(vErrors,validate39.errors),errors=vErrors.length)}else{let err49={instancePath:instancePath+
"/assignments",schemaPath:"#/properties/assignments/type",keyword:"type",params:{type:"array"},schema:schema11.properties.
assignments.type,parentSchema:schema11.properties.assignments,data:data18};vErrors===null?vErrors=[err49]:vErrors.push(err49),
errors++}}if(data.prune!==void 0&&func0.call(data,"prune")){let data20=data.prune;if(typeof data20!="string"){let err50={
instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type:"string"},schema:schema11.
properties.prune.type,parentSchema:schema11.properties.prune,data:data20};vErrors===null?vErrors=[err50]:vErrors.push(err50),
errors++}if(!(data20==="managed"||data20==="none"||data20==="all")){let err51={instancePath:instancePath+"/prune",schemaPath:"\
#/properties/prune/enum",keyword:"enum",params:{allowedValues:schema11.properties.prune.enum},schema:schema11.properties.
prune.enum,parentSchema:schema11.properties.prune,data:data20};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}}
if(data.ignore!==void 0&&func0.call(data,"ignore")&&(validate47(data.ignore,{instancePath:instancePath+"/ignore",parentData:data,
parentDataProperty:"ignore",rootData})||(vErrors=vErrors===null?validate47.errors:appended(vErrors,validate47.errors),errors=
vErrors.length)),data.guardrails!==void 0&&func0.call(data,"guardrails")&&(validate54(data.guardrails,{instancePath:instancePath+
"/guardrails",parentData:data,parentDataProperty:"guardrails",rootData})||(vErrors=vErrors===null?validate54.errors:appended(
vErrors,validate54.errors),errors=vErrors.length)),data.overrides!==void 0&&func0.call(data,"overrides")){let data23=data.
overrides;if(Array.isArray(data23)){let len2=data23.length;for(let i2=0;i2<len2;i2++){let data24=data23[i2];if(data24&&typeof data24==
"object"&&!Array.isArray(data24)){if(data24.guardrail===void 0||!func0.call(data24,"guardrail")){let err52={instancePath:instancePath+
"/overrides/"+i2,schemaPath:"#/definitions/Override/required",keyword:"required",params:{missingProperty:"guardrail"},schema:schema84.
required,parentSchema:schema84,data:data24};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}if(data24.fingerprint===
void 0||!func0.call(data24,"fingerprint")){let err53={instancePath:instancePath+"/overrides/"+i2,schemaPath:"#/definitio\
ns/Override/required",keyword:"required",params:{missingProperty:"fingerprint"},schema:schema84.required,parentSchema:schema84,
data:data24};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}if(data24.reason===void 0||!func0.call(data24,"\
reason")){let err54={instancePath:instancePath+"/overrides/"+i2,schemaPath:"#/definitions/Override/required",keyword:"re\
quired",params:{missingProperty:"reason"},schema:schema84.required,parentSchema:schema84,data:data24};vErrors===null?vErrors=
[err54]:vErrors.push(err54),errors++}for(let key10 of Object.keys(data24))if(!(key10==="guardrail"||key10==="fingerprint"||
key10==="reason")){let err55={instancePath:instancePath+"/overrides/"+i2,schemaPath:"#/definitions/Override/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key10},schema:!1,parentSchema:schema84,data:data24};
vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}if(data24.guardrail!==void 0&&func0.call(data24,"guardrail")){
let data25=data24.guardrail;if(typeof data25!="string"){let err56={instancePath:instancePath+"/overrides/"+i2+"/guardrai\
l",schemaPath:"#/definitions/Override/properties/guardrail/type",keyword:"type",params:{type:"string"},schema:schema84.properties.
guardrail.type,parentSchema:schema84.properties.guardrail,data:data25};vErrors===null?vErrors=[err56]:vErrors.push(err56),
errors++}if(!(data25==="deletions"||data25==="neverEmpty"||data25==="lastAssignment"||data25==="breakGlass"||data25==="m\
inAdmins"||data25==="keepSelf"||data25==="protected"||data25==="forbid"||data25==="sessionDuration")){let err57={instancePath:instancePath+
"/overrides/"+i2+"/guardrail",schemaPath:"#/definitions/Override/properties/guardrail/enum",keyword:"enum",params:{allowedValues:schema84.
properties.guardrail.enum},schema:schema84.properties.guardrail.enum,parentSchema:schema84.properties.guardrail,data:data25};
vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}}if(data24.fingerprint!==void 0&&func0.call(data24,"fingerpr\
int")){let data26=data24.fingerprint;if(typeof data26=="string"){if(!pattern52.test(data26)){let err58={instancePath:instancePath+
"/overrides/"+i2+"/fingerprint",schemaPath:"#/definitions/Override/properties/fingerprint/pattern",keyword:"pattern",params:{
pattern:"^[0-9a-f]{12}$"},schema:"^[0-9a-f]{12}$",parentSchema:schema84.properties.fingerprint,data:data26};vErrors===null?
vErrors=[err58]:vErrors.push(err58),errors++}}else{let err59={instancePath:instancePath+"/overrides/"+i2+"/fingerprint",
schemaPath:"#/definitions/Override/properties/fingerprint/type",keyword:"type",params:{type:"string"},schema:schema84.properties.
fingerprint.type,parentSchema:schema84.properties.fingerprint,data:data26};vErrors===null?vErrors=[err59]:vErrors.push(err59),
errors++}}if(data24.reason!==void 0&&func0.call(data24,"reason")){let data27=data24.reason;if(typeof data27=="string"){if(func48(
data27)>1024){let err60={instancePath:instancePath+"/overrides/"+i2+"/reason",schemaPath:"#/definitions/Override/propert\
ies/reason/maxLength",keyword:"maxLength",params:{limit:1024},schema:1024,parentSchema:schema84.properties.reason,data:data27};
vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}if(func48(data27)<1){let err61={instancePath:instancePath+"/\
overrides/"+i2+"/reason",schemaPath:"#/definitions/Override/properties/reason/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:schema84.properties.reason,data:data27};vErrors===null?vErrors=[err61]:vErrors.push(err61),errors++}}else{
let err62={instancePath:instancePath+"/overrides/"+i2+"/reason",schemaPath:"#/definitions/Override/properties/reason/typ\
e",keyword:"type",params:{type:"string"},schema:schema84.properties.reason.type,parentSchema:schema84.properties.reason,
data:data27};vErrors===null?vErrors=[err62]:vErrors.push(err62),errors++}}}else{let err63={instancePath:instancePath+"/o\
verrides/"+i2,schemaPath:"#/definitions/Override/type",keyword:"type",params:{type:"object"},schema:schema84.type,parentSchema:schema84,
data:data24};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}}}else{let err64={instancePath:instancePath+"/o\
verrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type:"array"},schema:schema11.properties.overrides.
type,parentSchema:schema11.properties.overrides,data:data23};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}}
if(data.expect!==void 0&&func0.call(data,"expect")){let data28=data.expect;if(Array.isArray(data28)){let len3=data28.length;
for(let i3=0;i3<len3;i3++)validate67(data28[i3],{instancePath:instancePath+"/expect/"+i3,parentData:data28,parentDataProperty:i3,
rootData})||(vErrors=vErrors===null?validate67.errors:appended(vErrors,validate67.errors),errors=vErrors.length)}else{let err65={
instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type:"array"},schema:schema11.
properties.expect.type,parentSchema:schema11.properties.expect,data:data28};vErrors===null?vErrors=[err65]:vErrors.push(
err65),errors++}}}else{let err66={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:schema11.
type,parentSchema:schema11,data};vErrors===null?vErrors=[err66]:vErrors.push(err66),errors++}return validate10.errors=vErrors,
errors===0}function appended(errors,more){for(let one of more)errors.push(one);return errors}export{validate};
