/* Generated from schema/plan.schema.json by npm run gen; do not edit. */
// @ts-nocheck
var validate=validate21,schema6={$schema:"http://json-schema.org/draft-07/schema#",title:"accessctl plan file",type:"obj\
ect",additionalProperties:!0,required:["formatVersion","toolVersion","createdAt","target","changes","deferred","manual",
"expiries","unmanaged","notManagedYet","guardrails","privileges","rights","endingRoles","sessions","rulingAccounts","exa\
mined","problems","accounts","fingerprint"],properties:{formatVersion:{type:"string",pattern:"^1\\.(?:0|[1-9]\\d{0,5})$",
patternErrorMessage:"must be 1 and a minor version, such as 1.0"},toolVersion:{type:"string"},createdAt:{allOf:[{$ref:"#\
/definitions/Instant"}]},target:{$ref:"#/definitions/Target"},changes:{type:"array",items:{$ref:"#/definitions/Change"}},
deferred:{type:"array",items:{$ref:"#/definitions/Deferred"}},manual:{type:"array",items:{$ref:"#/definitions/ManualStep"}},
expiries:{type:"array",items:{$ref:"#/definitions/Expiry"}},unmanaged:{type:"object",additionalProperties:!0,required:["\
permissionSets","assignments"],properties:{permissionSets:{type:"integer",minimum:0},assignments:{type:"integer",minimum:0}}},
notManagedYet:{type:"array",items:{type:"object",additionalProperties:!0,required:["what","at"],properties:{what:{type:"\
string"},at:{allOf:[{$ref:"#/definitions/Position"}]}}}},guardrails:{type:"array",items:{$ref:"#/definitions/Verdict"}},
privileges:{type:"object",additionalProperties:{$ref:"#/definitions/Privilege"}},rights:{type:"object",additionalProperties:{
$ref:"#/definitions/RightsDelta"}},endingRoles:{type:"array",items:{$ref:"#/definitions/EndingRole"}},sessions:{type:"ob\
ject",additionalProperties:{type:"string"}},rulingAccounts:{type:"array",items:{$ref:"#/definitions/AccountId"}},people:{
allOf:[{$ref:"#/definitions/PeopleImpact"}]},base:{allOf:[{$ref:"#/definitions/Base"}]},examined:{$ref:"#/definitions/Ex\
amined"},problems:{type:"array",items:{$ref:"#/definitions/Problem"}},accounts:{type:"object",additionalProperties:{type:"\
string"}},fingerprint:{type:"string",pattern:"^[0-9a-f]{12}$",patternErrorMessage:"must be 12 hex digits"}},definitions:{
AccountId:{type:"string",pattern:"^\\d{12}$",patternErrorMessage:"must be the id of an account, 12 digits"},Instant:{type:"\
string",pattern:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$",patternErrorMessage:"must be an instant s\
uch as 2026-11-02T09:00:00.000Z"},Key:{type:"string"},PrincipalType:{type:"string",enum:["group","user"]},Tier:{type:"st\
ring",enum:["read","write","power","admin","unknown"]},Position:{type:"object",additionalProperties:!0,required:["file",
"line","column","endLine","endColumn"],properties:{file:{type:"string"},line:{type:"integer",minimum:0},column:{type:"in\
teger",minimum:0},endLine:{type:"integer",minimum:0},endColumn:{type:"integer",minimum:0}}},Problem:{type:"object",additionalProperties:!0,
required:["code","severity","message"],properties:{code:{type:"string"},severity:{type:"string",enum:["error","warning",
"notice"]},message:{type:"string"},hint:{type:"string"},at:{allOf:[{$ref:"#/definitions/Position"}]}}},Target:{type:"obj\
ect",additionalProperties:!1,required:["region","instanceArn","identityStoreId","organizationId"],properties:{region:{type:"\
string"},instanceArn:{type:"string"},identityStoreId:{type:"string"},organizationId:{type:"string"},tenantId:{type:"stri\
ng"}}},Json:{anyOf:[{type:"null"},{type:"boolean"},{type:"number"},{type:"string"},{type:"array",items:{$ref:"#/definiti\
ons/Json"}},{type:"object",additionalProperties:{$ref:"#/definitions/Json"}}]},CustomerPolicy:{type:"object",additionalProperties:!1,
required:["name","path"],properties:{name:{type:"string"},path:{type:"string"}}},BoundarySpec:{anyOf:[{type:"object",additionalProperties:!1,
required:["awsManagedPolicy"],properties:{awsManagedPolicy:{type:"string"}}},{type:"object",additionalProperties:!1,required:[
"customerManagedPolicy"],properties:{customerManagedPolicy:{$ref:"#/definitions/CustomerPolicy"}}}]},PermissionSetSpec:{
type:"object",additionalProperties:!1,required:["name","description","sessionDuration","relayState","awsManagedPolicies",
"customerManagedPolicies","inlinePolicy","permissionsBoundary","tags","provisioned"],properties:{name:{type:"string"},description:{
type:"string"},sessionDuration:{type:"string"},relayState:{type:"string"},awsManagedPolicies:{type:"array",items:{type:"\
string"}},customerManagedPolicies:{type:"array",items:{$ref:"#/definitions/CustomerPolicy"}},inlinePolicy:{allOf:[{$ref:"\
#/definitions/Json"}]},permissionsBoundary:{anyOf:[{$ref:"#/definitions/BoundarySpec"},{type:"null"}]},tags:{type:"objec\
t",additionalProperties:{type:"string"}},provisioned:{type:"boolean"}}},AssignmentSpec:{type:"object",additionalProperties:!1,
required:["principalType","principal","permissionSet","accountId"],properties:{principalType:{$ref:"#/definitions/Princi\
palType"},principal:{type:"string"},permissionSet:{type:"string"},accountId:{$ref:"#/definitions/AccountId"}}},AccessControlAttributesSpec:{
type:"object",additionalProperties:!1,required:["attributes"],properties:{attributes:{type:"object",additionalProperties:{
type:"string"}}}},EnterpriseAppSpec:{type:"object",additionalProperties:!1,required:["displayName","assignmentRequired"],
properties:{displayName:{type:"string"},assignmentRequired:{type:"boolean"}}},ClaimSpec:{type:"object",additionalProperties:!1,
required:["name","namespace","source"],properties:{name:{type:"string"},namespace:{type:"string"},source:{type:"string"}}},
SamlSettingsSpec:{type:"object",additionalProperties:!1,required:["app","signOnMode","identifiers","replyUrls","signInUr\
l","relayState","groupClaim","claims","notificationEmails"],properties:{app:{type:"string"},signOnMode:{type:"string"},identifiers:{
type:"array",items:{type:"string"}},replyUrls:{type:"array",items:{type:"string"}},signInUrl:{type:"string"},relayState:{
type:"string"},groupClaim:{type:"string"},claims:{anyOf:[{type:"array",items:{$ref:"#/definitions/ClaimSpec"}},{type:"nu\
ll"}]},notificationEmails:{type:"array",items:{type:"string"}}}},CertificateSpec:{type:"object",additionalProperties:!1,
required:["thumbprint","expires"],properties:{thumbprint:{type:"string"},expires:{type:"string"}}},SigningCertificateSpec:{
type:"object",additionalProperties:!1,required:["app","certificates","active"],properties:{app:{type:"string"},certificates:{
type:"array",items:{$ref:"#/definitions/CertificateSpec"}},active:{type:"string"}}},ScimSyncSpec:{type:"object",additionalProperties:!1,
required:["app","endpoint","scope","notificationEmail","deletionThreshold","state"],properties:{app:{type:"string"},endpoint:{
type:["string","null"]},scope:{type:["string","null"],enum:["assigned","all",null]},notificationEmail:{type:["string","n\
ull"]},deletionThreshold:{type:["number","null"]},state:{type:"string",enum:["running","paused","notStarted"]}}},AppAssignmentSpec:{
type:"object",additionalProperties:!1,required:["app","principalType","principal"],properties:{app:{type:"string"},principalType:{
$ref:"#/definitions/PrincipalType"},principal:{type:"string"}}},Action:{type:"string",enum:["create","update","delete"]},
Ids:{type:"object",additionalProperties:{type:"string"}},Fields:{type:"array",items:{type:"string"},minItems:1},Reach:{type:"\
array",items:{$ref:"#/definitions/AccountId"}},Reason:{type:"object",additionalProperties:!0,required:["code","text"],properties:{
code:{type:"string"},text:{type:"string"}}},Risk:{type:"string",enum:["broadens","narrows","neutral"]},Needs:{type:"arra\
y",items:{$ref:"#/definitions/Key"}},Lanes:{type:"array",items:{type:"string"}},Origin:{type:"string",enum:["change","dr\
ift"]},Because:{type:"array",items:{$ref:"#/definitions/Position"}},EnterpriseAppChange:{type:"object",additionalProperties:!1,
required:["action","kind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/de\
finitions/Action"},kind:{type:"string",const:"enterpriseApp"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Id\
s"},before:{allOf:[{$ref:"#/definitions/EnterpriseAppSpec"}]},after:{allOf:[{$ref:"#/definitions/EnterpriseAppSpec"}]},fields:{
$ref:"#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/defin\
itions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},
because:{$ref:"#/definitions/Because"}}},SamlSettingsChange:{type:"object",additionalProperties:!1,required:["action","k\
ind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{
type:"string",const:"samlSettings"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"\
#/definitions/SamlSettingsSpec"}]},after:{allOf:[{$ref:"#/definitions/SamlSettingsSpec"}]},fields:{$ref:"#/definitions/F\
ields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{
$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/def\
initions/Because"}}},SigningCertificateChange:{type:"object",additionalProperties:!1,required:["action","kind","key","id\
s","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"stri\
ng",const:"signingCertificate"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/de\
finitions/SigningCertificateSpec"}]},after:{allOf:[{$ref:"#/definitions/SigningCertificateSpec"}]},fields:{$ref:"#/defin\
itions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},
needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"\
#/definitions/Because"}}},ScimSyncChange:{type:"object",additionalProperties:!1,required:["action","kind","key","ids","r\
eason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"string",const:"\
scimSync"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/definitions/ScimSyncSpe\
c"}]},after:{allOf:[{$ref:"#/definitions/ScimSyncSpec"}]},fields:{$ref:"#/definitions/Fields"},reach:{$ref:"#/definition\
s/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{
$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/definitions/Because"}}},AppAssignmentChange:{
type:"object",additionalProperties:!1,required:["action","kind","key","ids","reason","risk","needs","lanes","origin","be\
cause"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"string",const:"appAssignment"},key:{$ref:"#/definit\
ions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/definitions/AppAssignmentSpec"}]},after:{allOf:[{$ref:"\
#/definitions/AppAssignmentSpec"}]},fields:{$ref:"#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"\
#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/La\
nes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/definitions/Because"}}},PermissionSetChange:{type:"object",additionalProperties:!1,
required:["action","kind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/de\
finitions/Action"},kind:{type:"string",const:"permissionSet"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Id\
s"},before:{allOf:[{$ref:"#/definitions/PermissionSetSpec"}]},after:{allOf:[{$ref:"#/definitions/PermissionSetSpec"}]},fields:{
$ref:"#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/defin\
itions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},
because:{$ref:"#/definitions/Because"}}},AssignmentChange:{type:"object",additionalProperties:!1,required:["action","kin\
d","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{
type:"string",const:"assignment"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/\
definitions/AssignmentSpec"}]},after:{allOf:[{$ref:"#/definitions/AssignmentSpec"}]},fields:{$ref:"#/definitions/Fields"},
reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"#/\
definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/definitions\
/Because"}}},AccessControlAttributesChange:{type:"object",additionalProperties:!1,required:["action","kind","key","ids",
"reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"string",
const:"accessControlAttributes"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/d\
efinitions/AccessControlAttributesSpec"}]},after:{allOf:[{$ref:"#/definitions/AccessControlAttributesSpec"}]},fields:{$ref:"\
#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions\
/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{
$ref:"#/definitions/Because"}}},Change:{type:"object",required:["kind","action"],discriminator:{propertyName:"kind"},oneOf:[
{$ref:"#/definitions/EnterpriseAppChange"},{$ref:"#/definitions/SamlSettingsChange"},{$ref:"#/definitions/SigningCertifi\
cateChange"},{$ref:"#/definitions/ScimSyncChange"},{$ref:"#/definitions/AppAssignmentChange"},{$ref:"#/definitions/Permi\
ssionSetChange"},{$ref:"#/definitions/AssignmentChange"},{$ref:"#/definitions/AccessControlAttributesChange"}],if:{type:"\
object",properties:{action:{const:"create"}}},then:{type:"object",required:["after"],properties:{after:!0,before:!1,fields:!1}},
else:{if:{type:"object",properties:{action:{const:"delete"}}},then:{type:"object",required:["before"],properties:{before:!0,
after:!1,fields:!1}},else:{if:{type:"object",properties:{action:{const:"update"}}},then:{type:"object",required:["before",
"after","fields"],properties:{before:!0,after:!0,fields:!0}}}}},Deferred:{type:"object",additionalProperties:!1,required:[
"change","reason"],properties:{change:{$ref:"#/definitions/Change"},reason:{$ref:"#/definitions/Reason"}}},ManualStep:{type:"\
object",additionalProperties:!0,required:["code","title","steps"],properties:{code:{type:"string"},title:{type:"string"},
steps:{type:"array",items:{type:"string"}},at:{allOf:[{$ref:"#/definitions/Position"}]}}},Expiry:{type:"object",additionalProperties:!0,
required:["what","expires","days"],properties:{what:{type:"string",enum:["signing certificate","SCIM token"]},expires:{type:"\
string"},days:{type:"number"}}},Verdict:{type:"object",additionalProperties:!0,required:["guardrail","level","text"],properties:{
guardrail:{type:"string"},level:{type:"string",enum:["ok","warn","override","deny"]},text:{type:"string"}}},Privilege:{type:"\
object",additionalProperties:!0,required:["tier","whereItRules","evidence"],properties:{tier:{$ref:"#/definitions/Tier"},
whereItRules:{allOf:[{$ref:"#/definitions/Tier"}]},evidence:{type:"array",items:{type:"string"}}}},ActionCount:{type:"ob\
ject",additionalProperties:!0,required:["count","changing","first"],properties:{count:{type:"integer",minimum:0},changing:{
type:"integer",minimum:0},first:{type:"array",items:{type:"string"}}}},RightsDelta:{type:"object",additionalProperties:!0,
required:["added","removed"],properties:{added:{allOf:[{$ref:"#/definitions/ActionCount"}]},removed:{allOf:[{$ref:"#/def\
initions/ActionCount"}]}}},EndingRole:{type:"object",additionalProperties:!0,required:["permissionSet","accountId"],properties:{
permissionSet:{type:"string"},accountId:{$ref:"#/definitions/AccountId"},replacedBy:{type:"string"}}},Access:{type:"obje\
ct",additionalProperties:!0,required:["permissionSet","accountIds"],properties:{permissionSet:{type:"string"},accountIds:{
type:"array",items:{$ref:"#/definitions/AccountId"}}}},PeopleGroup:{type:"object",additionalProperties:!0,required:["peo\
ple","access"],properties:{people:{type:"array",items:{type:"string"}},access:{type:"array",items:{$ref:"#/definitions/A\
ccess"}}}},PeopleImpact:{type:"object",additionalProperties:!0,required:["gaining","losing","unaffected","gains","losses",
"holders","unknownGroups"],properties:{gaining:{type:"integer",minimum:0},losing:{type:"integer",minimum:0},unaffected:{
type:"integer",minimum:0},gains:{type:"array",items:{$ref:"#/definitions/PeopleGroup"}},losses:{type:"array",items:{$ref:"\
#/definitions/PeopleGroup"}},holders:{type:"object",additionalProperties:{type:"number"}},unknownGroups:{type:"array",items:{
type:"string"}}}},Base:{type:"object",additionalProperties:!0,required:["ref","commit"],properties:{ref:{type:"string"},
commit:{type:"string"}}},Examined:{type:"object",additionalProperties:!0,required:["permissionSets","assignments","accou\
nts","groups","users","scope","notExamined"],properties:{permissionSets:{type:"integer",minimum:0},assignments:{type:"in\
teger",minimum:0},accounts:{type:"integer",minimum:0},groups:{type:"integer",minimum:0},users:{type:"integer",minimum:0},
scope:{type:"string",enum:["fast","full"]},notExamined:{type:"array",items:{type:"string"}}}}}},func0=Object.prototype.hasOwnProperty,
pattern0=new RegExp("^1\\.(?:0|[1-9]\\d{0,5})$","u"),pattern3=new RegExp("^[0-9a-f]{12}$","u"),schema7={type:"string",pattern:"\
^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$",patternErrorMessage:"must be an instant such as 2026-11-02\
T09:00:00.000Z"},pattern1=new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$","u");function validate22(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(typeof data==
"string"){if(!pattern1.test(data))return validate22.errors=[{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{
pattern:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$"},message:'must match pattern "^\\d{4}-\\d{2}-\\d{2}T\
\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$"',schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$",parentSchema:schema7,
data}],!1}else return validate22.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema7.type,parentSchema:schema7,data}],!1;return validate22.errors=vErrors,errors===0}var schema8={
type:"object",additionalProperties:!1,required:["region","instanceArn","identityStoreId","organizationId"],properties:{region:{
type:"string"},instanceArn:{type:"string"},identityStoreId:{type:"string"},organizationId:{type:"string"},tenantId:{type:"\
string"}}};function validate24(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.region===void 0||!func0.call(data,
"region"))&&(missing0="region")||(data.instanceArn===void 0||!func0.call(data,"instanceArn"))&&(missing0="instanceArn")||
(data.identityStoreId===void 0||!func0.call(data,"identityStoreId"))&&(missing0="identityStoreId")||(data.organizationId===
void 0||!func0.call(data,"organizationId"))&&(missing0="organizationId"))return validate24.errors=[{instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema8.
required,parentSchema:schema8,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!(key0==="region"||key0===
"instanceArn"||key0==="identityStoreId"||key0==="organizationId"||key0==="tenantId")){return validate24.errors=[{instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema8,data}],!1;break}if(_errs1===errors){if(data.region!==void 0&&func0.
call(data,"region")){let data0=data.region,_errs2=errors;if(typeof data0!="string")return validate24.errors=[{instancePath:instancePath+
"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema8.
properties.region.type,parentSchema:schema8.properties.region,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.instanceArn!==void 0&&func0.call(data,"instanceArn")){let data1=data.instanceArn,_errs4=errors;if(typeof data1!=
"string")return validate24.errors=[{instancePath:instancePath+"/instanceArn",schemaPath:"#/properties/instanceArn/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema8.properties.instanceArn.type,parentSchema:schema8.
properties.instanceArn,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.identityStoreId!==
void 0&&func0.call(data,"identityStoreId")){let data2=data.identityStoreId,_errs6=errors;if(typeof data2!="string")return validate24.
errors=[{instancePath:instancePath+"/identityStoreId",schemaPath:"#/properties/identityStoreId/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema8.properties.identityStoreId.type,parentSchema:schema8.properties.identityStoreId,
data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.organizationId!==void 0&&func0.call(data,
"organizationId")){let data3=data.organizationId,_errs8=errors;if(typeof data3!="string")return validate24.errors=[{instancePath:instancePath+
"/organizationId",schemaPath:"#/properties/organizationId/type",keyword:"type",params:{type:"string"},message:"must be s\
tring",schema:schema8.properties.organizationId.type,parentSchema:schema8.properties.organizationId,data:data3}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0)if(data.tenantId!==void 0&&func0.call(data,"tenantId")){let data4=data.tenantId,_errs10=errors;
if(typeof data4!="string")return validate24.errors=[{instancePath:instancePath+"/tenantId",schemaPath:"#/properties/tena\
ntId/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema8.properties.tenantId.type,parentSchema:schema8.
properties.tenantId,data:data4}],!1;var valid0=_errs10===errors}else var valid0=!0}}}}}}else return validate24.errors=[{
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema8.type,parentSchema:schema8,
data}],!1;return validate24.errors=vErrors,errors===0}var schema9={type:"object",required:["kind","action"],discriminator:{
propertyName:"kind"},oneOf:[{$ref:"#/definitions/EnterpriseAppChange"},{$ref:"#/definitions/SamlSettingsChange"},{$ref:"\
#/definitions/SigningCertificateChange"},{$ref:"#/definitions/ScimSyncChange"},{$ref:"#/definitions/AppAssignmentChange"},
{$ref:"#/definitions/PermissionSetChange"},{$ref:"#/definitions/AssignmentChange"},{$ref:"#/definitions/AccessControlAtt\
ributesChange"}],if:{type:"object",properties:{action:{const:"create"}}},then:{type:"object",required:["after"],properties:{
after:!0,before:!1,fields:!1}},else:{if:{type:"object",properties:{action:{const:"delete"}}},then:{type:"object",required:[
"before"],properties:{before:!0,after:!1,fields:!1}},else:{if:{type:"object",properties:{action:{const:"update"}}},then:{
type:"object",required:["before","after","fields"],properties:{before:!0,after:!0,fields:!0}}}}},schema10={type:"object",
additionalProperties:!1,required:["action","kind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{
action:{$ref:"#/definitions/Action"},kind:{type:"string",const:"enterpriseApp"},key:{$ref:"#/definitions/Key"},ids:{$ref:"\
#/definitions/Ids"},before:{allOf:[{$ref:"#/definitions/EnterpriseAppSpec"}]},after:{allOf:[{$ref:"#/definitions/Enterpr\
iseAppSpec"}]},fields:{$ref:"#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reaso\
n"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"\
#/definitions/Origin"},because:{$ref:"#/definitions/Because"}}},schema11={type:"string",enum:["create","update","delete"]};
function validate28(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return typeof data!=
"string"?(validate28.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be st\
ring",schema:schema11.type,parentSchema:schema11,data}],!1):data==="create"||data==="update"||data==="delete"?(validate28.
errors=vErrors,errors===0):(validate28.errors=[{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema11.
enum},message:"must be equal to one of the allowed values",schema:schema11.enum,parentSchema:schema11,data}],!1)}var schema12={
type:"string"};function validate30(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;return typeof data!="string"?(validate30.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data}],!1):(validate30.errors=vErrors,errors===
0)}var schema13={type:"object",additionalProperties:{type:"string"}};function validate32(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data))for(let key0 of Object.keys(data)){let data0=data[key0],_errs2=errors;if(typeof data0!="string")return validate32.
errors=[{instancePath:instancePath+"/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string",schema:schema13.additionalProperties.type,parentSchema:schema13.
additionalProperties,data:data0}],!1;var valid0=_errs2===errors;if(!valid0)break}else return validate32.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema13.type,parentSchema:schema13,
data}],!1;return validate32.errors=vErrors,errors===0}var schema14={type:"object",additionalProperties:!1,required:["dis\
playName","assignmentRequired"],properties:{displayName:{type:"string"},assignmentRequired:{type:"boolean"}}};function validate34(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if((data.displayName===void 0||!func0.call(data,"displayName"))&&(missing0=
"displayName")||(data.assignmentRequired===void 0||!func0.call(data,"assignmentRequired"))&&(missing0="assignmentRequire\
d"))return validate34.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},
message:"must have required property '"+missing0+"'",schema:schema14.required,parentSchema:schema14,data}],!1;{let _errs1=errors;
for(let key0 of Object.keys(data))if(!(key0==="displayName"||key0==="assignmentRequired")){return validate34.errors=[{instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema14,data}],!1;break}if(_errs1===errors){if(data.displayName!==void 0&&
func0.call(data,"displayName")){let data0=data.displayName,_errs2=errors;if(typeof data0!="string")return validate34.errors=
[{instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type:"strin\
g"},message:"must be string",schema:schema14.properties.displayName.type,parentSchema:schema14.properties.displayName,data:data0}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.assignmentRequired!==void 0&&func0.call(data,"assignm\
entRequired")){let data1=data.assignmentRequired,_errs4=errors;if(typeof data1!="boolean")return validate34.errors=[{instancePath:instancePath+
"/assignmentRequired",schemaPath:"#/properties/assignmentRequired/type",keyword:"type",params:{type:"boolean"},message:"\
must be boolean",schema:schema14.properties.assignmentRequired.type,parentSchema:schema14.properties.assignmentRequired,
data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0}}}else return validate34.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data}],
!1;return validate34.errors=vErrors,errors===0}var schema15={type:"array",items:{type:"string"},minItems:1};function validate37(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(Array.isArray(
data)){if(data.length<1)return validate37.errors=[{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit:1},
message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema15,data}],!1;{var valid0=!0;let len0=data.length;
for(let i0=0;i0<len0;i0++){let data0=data[i0],_errs1=errors;if(typeof data0!="string")return validate37.errors=[{instancePath:instancePath+
"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema15.items.type,
parentSchema:schema15.items,data:data0}],!1;var valid0=_errs1===errors;if(!valid0)break}}}else return validate37.errors=
[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema15.type,parentSchema:schema15,
data}],!1;return validate37.errors=vErrors,errors===0}var schema16={type:"array",items:{$ref:"#/definitions/AccountId"}},
schema17={type:"string",pattern:"^\\d{12}$",patternErrorMessage:"must be the id of an account, 12 digits"},pattern2=new RegExp(
"^\\d{12}$","u");function validate40(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(typeof data=="string"){if(!pattern2.test(data))return validate40.errors=[{instancePath,schemaPath:"\
#/pattern",keyword:"pattern",params:{pattern:"^\\d{12}$"},message:'must match pattern "^\\d{12}$"',schema:"^\\d{12}$",parentSchema:schema17,
data}],!1}else return validate40.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema17.type,parentSchema:schema17,data}],!1;return validate40.errors=vErrors,errors===0}function validate39(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(Array.isArray(
data)){var valid0=!0;let len0=data.length;for(let i0=0;i0<len0;i0++){let _errs1=errors;validate40(data[i0],{instancePath:instancePath+
"/"+i0,parentData:data,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate40.errors:appended(vErrors,validate40.
errors),errors=vErrors.length);var valid0=_errs1===errors;if(!valid0)break}}else return validate39.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema16.type,parentSchema:schema16,
data}],!1;return validate39.errors=vErrors,errors===0}var schema18={type:"object",additionalProperties:!0,required:["cod\
e","text"],properties:{code:{type:"string"},text:{type:"string"}}};function validate43(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if((data.code===void 0||!func0.call(data,"code"))&&(missing0="code")||(data.text===void 0||!func0.call(
data,"text"))&&(missing0="text"))return validate43.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema18.required,parentSchema:schema18,
data}],!1;if(data.code!==void 0&&func0.call(data,"code")){let data0=data.code,_errs2=errors;if(typeof data0!="string")return validate43.
errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema18.properties.code.type,parentSchema:schema18.properties.code,data:data0}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.text!==void 0&&func0.call(data,"text")){let data1=data.text,_errs4=errors;if(typeof data1!=
"string")return validate43.errors=[{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema18.properties.text.type,parentSchema:schema18.properties.text,
data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0}else return validate43.errors=[{instancePath,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data}],
!1;return validate43.errors=vErrors,errors===0}var schema19={type:"string",enum:["broadens","narrows","neutral"]};function validate45(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return typeof data!="string"?
(validate45.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema19.
type,parentSchema:schema19,data}],!1):data==="broadens"||data==="narrows"||data==="neutral"?(validate45.errors=vErrors,errors===
0):(validate45.errors=[{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema19.enum},message:"mu\
st be equal to one of the allowed values",schema:schema19.enum,parentSchema:schema19,data}],!1)}var schema20={type:"arra\
y",items:{$ref:"#/definitions/Key"}};function validate47(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(Array.isArray(data)){var valid0=!0;let len0=data.length;for(let i0=0;i0<len0;i0++){
let _errs1=errors;validate30(data[i0],{instancePath:instancePath+"/"+i0,parentData:data,parentDataProperty:i0,rootData})||
(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.errors),errors=vErrors.length);var valid0=_errs1===
errors;if(!valid0)break}}else return validate47.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"a\
rray"},message:"must be array",schema:schema20.type,parentSchema:schema20,data}],!1;return validate47.errors=vErrors,errors===
0}var schema21={type:"array",items:{type:"string"}};function validate50(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(Array.isArray(data)){var valid0=!0;let len0=data.length;for(let i0=0;i0<
len0;i0++){let data0=data[i0],_errs1=errors;if(typeof data0!="string")return validate50.errors=[{instancePath:instancePath+
"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema21.items.type,
parentSchema:schema21.items,data:data0}],!1;var valid0=_errs1===errors;if(!valid0)break}}else return validate50.errors=[
{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema21.type,parentSchema:schema21,
data}],!1;return validate50.errors=vErrors,errors===0}var schema22={type:"string",enum:["change","drift"]};function validate52(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return typeof data!="string"?
(validate52.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema22.
type,parentSchema:schema22,data}],!1):data==="change"||data==="drift"?(validate52.errors=vErrors,errors===0):(validate52.
errors=[{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema22.enum},message:"must be equal to \
one of the allowed values",schema:schema22.enum,parentSchema:schema22,data}],!1)}var schema23={type:"array",items:{$ref:"\
#/definitions/Position"}},schema24={type:"object",additionalProperties:!0,required:["file","line","column","endLine","en\
dColumn"],properties:{file:{type:"string"},line:{type:"integer",minimum:0},column:{type:"integer",minimum:0},endLine:{type:"\
integer",minimum:0},endColumn:{type:"integer",minimum:0}}};function validate55(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.file===void 0||!func0.call(data,"file"))&&(missing0="file")||(data.line===void 0||!func0.call(data,"line"))&&(missing0=
"line")||(data.column===void 0||!func0.call(data,"column"))&&(missing0="column")||(data.endLine===void 0||!func0.call(data,
"endLine"))&&(missing0="endLine")||(data.endColumn===void 0||!func0.call(data,"endColumn"))&&(missing0="endColumn"))return validate55.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have re\
quired property '"+missing0+"'",schema:schema24.required,parentSchema:schema24,data}],!1;if(data.file!==void 0&&func0.call(
data,"file")){let data0=data.file,_errs2=errors;if(typeof data0!="string")return validate55.errors=[{instancePath:instancePath+
"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema24.
properties.file.type,parentSchema:schema24.properties.file,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.line!==void 0&&func0.call(data,"line")){let data1=data.line,_errs4=errors;if(!(typeof data1=="number"&&
!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return validate55.errors=[{instancePath:instancePath+"/line",schemaPath:"#/p\
roperties/line/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema24.properties.line.type,
parentSchema:schema24.properties.line,data:data1}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<
0||isNaN(data1)))return validate55.errors=[{instancePath:instancePath+"/line",schemaPath:"#/properties/line/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.line,data:data1}],
!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.column!==void 0&&func0.call(data,"column")){let data2=data.
column,_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate55.errors=[
{instancePath:instancePath+"/column",schemaPath:"#/properties/column/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:schema24.properties.column.type,parentSchema:schema24.properties.column,data:data2}],!1;if(errors===
_errs6&&typeof data2=="number"&&isFinite(data2)&&(data2<0||isNaN(data2)))return validate55.errors=[{instancePath:instancePath+
"/column",schemaPath:"#/properties/column/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >\
= 0",schema:0,parentSchema:schema24.properties.column,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.endLine!==void 0&&func0.call(data,"endLine")){let data3=data.endLine,_errs8=errors;if(!(typeof data3=="number"&&
!(data3%1)&&!isNaN(data3)&&isFinite(data3)))return validate55.errors=[{instancePath:instancePath+"/endLine",schemaPath:"\
#/properties/endLine/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema24.properties.endLine.
type,parentSchema:schema24.properties.endLine,data:data3}],!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)&&
(data3<0||isNaN(data3)))return validate55.errors=[{instancePath:instancePath+"/endLine",schemaPath:"#/properties/endLine\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.
endLine,data:data3}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0)if(data.endColumn!==void 0&&func0.call(data,
"endColumn")){let data4=data.endColumn,_errs10=errors;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4)))
return validate55.errors=[{instancePath:instancePath+"/endColumn",schemaPath:"#/properties/endColumn/type",keyword:"type",
params:{type:"integer"},message:"must be integer",schema:schema24.properties.endColumn.type,parentSchema:schema24.properties.
endColumn,data:data4}],!1;if(errors===_errs10&&typeof data4=="number"&&isFinite(data4)&&(data4<0||isNaN(data4)))return validate55.
errors=[{instancePath:instancePath+"/endColumn",schemaPath:"#/properties/endColumn/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.endColumn,data:data4}],!1;var valid0=_errs10===
errors}else var valid0=!0}}}}else return validate55.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data}],!1;return validate55.errors=vErrors,
errors===0}function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(errors===0)if(Array.isArray(data)){var valid0=!0;let len0=data.length;for(let i0=0;i0<len0;i0++){let _errs1=errors;validate55(
data[i0],{instancePath:instancePath+"/"+i0,parentData:data,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate55.
errors:appended(vErrors,validate55.errors),errors=vErrors.length);var valid0=_errs1===errors;if(!valid0)break}}else return validate54.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema23.type,
parentSchema:schema23,data}],!1;return validate54.errors=vErrors,errors===0}function validate27(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if((data.action===void 0||!func0.call(data,"action"))&&(missing0="action")||(data.kind===void 0||!func0.
call(data,"kind"))&&(missing0="kind")||(data.key===void 0||!func0.call(data,"key"))&&(missing0="key")||(data.ids===void 0||
!func0.call(data,"ids"))&&(missing0="ids")||(data.reason===void 0||!func0.call(data,"reason"))&&(missing0="reason")||(data.
risk===void 0||!func0.call(data,"risk"))&&(missing0="risk")||(data.needs===void 0||!func0.call(data,"needs"))&&(missing0=
"needs")||(data.lanes===void 0||!func0.call(data,"lanes"))&&(missing0="lanes")||(data.origin===void 0||!func0.call(data,
"origin"))&&(missing0="origin")||(data.because===void 0||!func0.call(data,"because"))&&(missing0="because"))return validate27.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have re\
quired property '"+missing0+"'",schema:schema10.required,parentSchema:schema10,data}],!1;{let _errs1=errors;for(let key0 of Object.
keys(data))if(!func0.call(schema10.properties,key0)){return validate27.errors=[{instancePath,schemaPath:"#/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,
parentSchema:schema10,data}],!1;break}if(_errs1===errors){if(data.action!==void 0&&func0.call(data,"action")){let _errs2=errors;
validate28(data.action,{instancePath:instancePath+"/action",parentData:data,parentDataProperty:"action",rootData})||(vErrors=
vErrors===null?validate28.errors:appended(vErrors,validate28.errors),errors=vErrors.length);var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.kind!==void 0&&func0.call(data,"kind")){let data1=data.kind,_errs3=errors;if(typeof data1!=
"string")return validate27.errors=[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema10.properties.kind.type,parentSchema:schema10.properties.kind,
data:data1}],!1;if(data1!=="enterpriseApp")return validate27.errors=[{instancePath:instancePath+"/kind",schemaPath:"#/pr\
operties/kind/const",keyword:"const",params:{allowedValue:"enterpriseApp"},message:"must be equal to constant",schema:"e\
nterpriseApp",parentSchema:schema10.properties.kind,data:data1}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.key!==void 0&&func0.call(data,"key")){let _errs5=errors;validate30(data.key,{instancePath:instancePath+"/key",parentData:data,
parentDataProperty:"key",rootData})||(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.errors),errors=
vErrors.length);var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.ids!==void 0&&func0.call(data,"ids")){let _errs6=errors;
validate32(data.ids,{instancePath:instancePath+"/ids",parentData:data,parentDataProperty:"ids",rootData})||(vErrors=vErrors===
null?validate32.errors:appended(vErrors,validate32.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.before!==void 0&&func0.call(data,"before")){let _errs7=errors;validate34(data.before,{instancePath:instancePath+
"/before",parentData:data,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?validate34.errors:appended(vErrors,
validate34.errors),errors=vErrors.length);var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.after!==void 0&&
func0.call(data,"after")){let _errs9=errors;validate34(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"\
after",rootData})||(vErrors=vErrors===null?validate34.errors:appended(vErrors,validate34.errors),errors=vErrors.length);
var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.fields!==void 0&&func0.call(data,"fields")){let _errs11=errors;
validate37(data.fields,{instancePath:instancePath+"/fields",parentData:data,parentDataProperty:"fields",rootData})||(vErrors=
vErrors===null?validate37.errors:appended(vErrors,validate37.errors),errors=vErrors.length);var valid0=_errs11===errors}else
var valid0=!0;if(valid0){if(data.reach!==void 0&&func0.call(data,"reach")){let _errs12=errors;validate39(data.reach,{instancePath:instancePath+
"/reach",parentData:data,parentDataProperty:"reach",rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,
validate39.errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&
func0.call(data,"reason")){let _errs13=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,
parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=
vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){
let _errs14=errors;validate45(data.risk,{instancePath:instancePath+"/risk",parentData:data,parentDataProperty:"risk",rootData})||
(vErrors=vErrors===null?validate45.errors:appended(vErrors,validate45.errors),errors=vErrors.length);var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&func0.call(data,"needs")){let _errs15=errors;validate47(data.
needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData})||(vErrors=vErrors===null?
validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;validate50(data.lanes,{instancePath:instancePath+
"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.origin!==void 0&&
func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.errors:appended(vErrors,validate52.errors),errors=
vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.because!==void 0&&func0.call(data,"beca\
use")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+"/because",parentData:data,parentDataProperty:"\
because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,validate54.errors),errors=vErrors.length);
var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate27.errors=[{instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema10.type,parentSchema:schema10,data}],!1;
return validate27.errors=vErrors,errors===0}var schema25={type:"object",additionalProperties:!1,required:["action","kind",
"key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"\
string",const:"samlSettings"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/defi\
nitions/SamlSettingsSpec"}]},after:{allOf:[{$ref:"#/definitions/SamlSettingsSpec"}]},fields:{$ref:"#/definitions/Fields"},
reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"#/\
definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/definitions\
/Because"}}},schema26={type:"object",additionalProperties:!1,required:["app","signOnMode","identifiers","replyUrls","sig\
nInUrl","relayState","groupClaim","claims","notificationEmails"],properties:{app:{type:"string"},signOnMode:{type:"strin\
g"},identifiers:{type:"array",items:{type:"string"}},replyUrls:{type:"array",items:{type:"string"}},signInUrl:{type:"str\
ing"},relayState:{type:"string"},groupClaim:{type:"string"},claims:{anyOf:[{type:"array",items:{$ref:"#/definitions/Clai\
mSpec"}},{type:"null"}]},notificationEmails:{type:"array",items:{type:"string"}}}},schema27={type:"object",additionalProperties:!1,
required:["name","namespace","source"],properties:{name:{type:"string"},namespace:{type:"string"},source:{type:"string"}}};
function validate63(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.name===void 0||!func0.call(data,"name"))&&
(missing0="name")||(data.namespace===void 0||!func0.call(data,"namespace"))&&(missing0="namespace")||(data.source===void 0||
!func0.call(data,"source"))&&(missing0="source"))return validate63.errors=[{instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema27.required,
parentSchema:schema27,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!(key0==="name"||key0==="namespa\
ce"||key0==="source")){return validate63.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema27,
data}],!1;break}if(_errs1===errors){if(data.name!==void 0&&func0.call(data,"name")){let data0=data.name,_errs2=errors;if(typeof data0!=
"string")return validate63.errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema27.properties.name.type,parentSchema:schema27.properties.name,
data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.namespace!==void 0&&func0.call(data,"na\
mespace")){let data1=data.namespace,_errs4=errors;if(typeof data1!="string")return validate63.errors=[{instancePath:instancePath+
"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema27.
properties.namespace.type,parentSchema:schema27.properties.namespace,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0)if(data.source!==void 0&&func0.call(data,"source")){let data2=data.source,_errs6=errors;if(typeof data2!="stri\
ng")return validate63.errors=[{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema27.properties.source.type,parentSchema:schema27.properties.
source,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0}}}}else return validate63.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data}],
!1;return validate63.errors=vErrors,errors===0}function validate62(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.app===
void 0||!func0.call(data,"app"))&&(missing0="app")||(data.signOnMode===void 0||!func0.call(data,"signOnMode"))&&(missing0=
"signOnMode")||(data.identifiers===void 0||!func0.call(data,"identifiers"))&&(missing0="identifiers")||(data.replyUrls===
void 0||!func0.call(data,"replyUrls"))&&(missing0="replyUrls")||(data.signInUrl===void 0||!func0.call(data,"signInUrl"))&&
(missing0="signInUrl")||(data.relayState===void 0||!func0.call(data,"relayState"))&&(missing0="relayState")||(data.groupClaim===
void 0||!func0.call(data,"groupClaim"))&&(missing0="groupClaim")||(data.claims===void 0||!func0.call(data,"claims"))&&(missing0=
"claims")||(data.notificationEmails===void 0||!func0.call(data,"notificationEmails"))&&(missing0="notificationEmails"))return validate62.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have re\
quired property '"+missing0+"'",schema:schema26.required,parentSchema:schema26,data}],!1;{let _errs1=errors;for(let key0 of Object.
keys(data))if(!func0.call(schema26.properties,key0)){return validate62.errors=[{instancePath,schemaPath:"#/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,
parentSchema:schema26,data}],!1;break}if(_errs1===errors){if(data.app!==void 0&&func0.call(data,"app")){let data0=data.app,
_errs2=errors;if(typeof data0!="string")return validate62.errors=[{instancePath:instancePath+"/app",schemaPath:"#/proper\
ties/app/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema26.properties.app.type,parentSchema:schema26.
properties.app,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.signOnMode!==void 0&&func0.
call(data,"signOnMode")){let data1=data.signOnMode,_errs4=errors;if(typeof data1!="string")return validate62.errors=[{instancePath:instancePath+
"/signOnMode",schemaPath:"#/properties/signOnMode/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema26.
properties.signOnMode.type,parentSchema:schema26.properties.signOnMode,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.identifiers!==void 0&&func0.call(data,"identifiers")){let data2=data.identifiers,_errs6=errors;if(errors===
_errs6)if(Array.isArray(data2)){var valid1=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0],_errs8=errors;
if(typeof data3!="string")return validate62.errors=[{instancePath:instancePath+"/identifiers/"+i0,schemaPath:"#/properti\
es/identifiers/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema26.properties.identifiers.
items.type,parentSchema:schema26.properties.identifiers.items,data:data3}],!1;var valid1=_errs8===errors;if(!valid1)break}}else
return validate62.errors=[{instancePath:instancePath+"/identifiers",schemaPath:"#/properties/identifiers/type",keyword:"\
type",params:{type:"array"},message:"must be array",schema:schema26.properties.identifiers.type,parentSchema:schema26.properties.
identifiers,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.replyUrls!==void 0&&func0.call(
data,"replyUrls")){let data4=data.replyUrls,_errs10=errors;if(errors===_errs10)if(Array.isArray(data4)){var valid2=!0;let len1=data4.
length;for(let i1=0;i1<len1;i1++){let data5=data4[i1],_errs12=errors;if(typeof data5!="string")return validate62.errors=
[{instancePath:instancePath+"/replyUrls/"+i1,schemaPath:"#/properties/replyUrls/items/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema26.properties.replyUrls.items.type,parentSchema:schema26.properties.replyUrls.
items,data:data5}],!1;var valid2=_errs12===errors;if(!valid2)break}}else return validate62.errors=[{instancePath:instancePath+
"/replyUrls",schemaPath:"#/properties/replyUrls/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema26.
properties.replyUrls.type,parentSchema:schema26.properties.replyUrls,data:data4}],!1;var valid0=_errs10===errors}else var valid0=!0;
if(valid0){if(data.signInUrl!==void 0&&func0.call(data,"signInUrl")){let data6=data.signInUrl,_errs14=errors;if(typeof data6!=
"string")return validate62.errors=[{instancePath:instancePath+"/signInUrl",schemaPath:"#/properties/signInUrl/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema26.properties.signInUrl.type,parentSchema:schema26.properties.
signInUrl,data:data6}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.relayState!==void 0&&func0.call(
data,"relayState")){let data7=data.relayState,_errs16=errors;if(typeof data7!="string")return validate62.errors=[{instancePath:instancePath+
"/relayState",schemaPath:"#/properties/relayState/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema26.
properties.relayState.type,parentSchema:schema26.properties.relayState,data:data7}],!1;var valid0=_errs16===errors}else var valid0=!0;
if(valid0){if(data.groupClaim!==void 0&&func0.call(data,"groupClaim")){let data8=data.groupClaim,_errs18=errors;if(typeof data8!=
"string")return validate62.errors=[{instancePath:instancePath+"/groupClaim",schemaPath:"#/properties/groupClaim/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema26.properties.groupClaim.type,parentSchema:schema26.properties.
groupClaim,data:data8}],!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.claims!==void 0&&func0.call(
data,"claims")){let data9=data.claims,_errs20=errors,_errs21=errors,valid3=!1,_errs22=errors;if(errors===_errs22)if(Array.
isArray(data9)){var valid4=!0;let len2=data9.length;for(let i2=0;i2<len2;i2++){let _errs24=errors;validate63(data9[i2],{
instancePath:instancePath+"/claims/"+i2,parentData:data9,parentDataProperty:i2,rootData})||(vErrors=vErrors===null?validate63.
errors:appended(vErrors,validate63.errors),errors=vErrors.length);var valid4=_errs24===errors;if(!valid4)break}}else{let err0={
instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/anyOf/0/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema26.properties.claims.anyOf[0].type,parentSchema:schema26.properties.claims.anyOf[0],data:data9};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs22===errors;if(valid3=valid3||_valid0,!valid3){
let _errs25=errors;if(data9!==null){let err1={instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/anyOf/\
1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:schema26.properties.claims.anyOf[1].type,parentSchema:schema26.
properties.claims.anyOf[1],data:data9};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs25===errors;
valid3=valid3||_valid0}if(valid3)errors=_errs21,vErrors!==null&&(_errs21?vErrors.length=_errs21:vErrors=null);else{let err2={
instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/anyOf",keyword:"anyOf",params:{},message:"must match\
 a schema in anyOf",schema:schema26.properties.claims.anyOf,parentSchema:schema26.properties.claims,data:data9};return vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++,validate62.errors=vErrors,!1}var valid0=_errs20===errors}else var valid0=!0;
if(valid0)if(data.notificationEmails!==void 0&&func0.call(data,"notificationEmails")){let data11=data.notificationEmails,
_errs27=errors;if(errors===_errs27)if(Array.isArray(data11)){var valid5=!0;let len3=data11.length;for(let i3=0;i3<len3;i3++){
let data12=data11[i3],_errs29=errors;if(typeof data12!="string")return validate62.errors=[{instancePath:instancePath+"/n\
otificationEmails/"+i3,schemaPath:"#/properties/notificationEmails/items/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema26.properties.notificationEmails.items.type,parentSchema:schema26.properties.notificationEmails.
items,data:data12}],!1;var valid5=_errs29===errors;if(!valid5)break}}else return validate62.errors=[{instancePath:instancePath+
"/notificationEmails",schemaPath:"#/properties/notificationEmails/type",keyword:"type",params:{type:"array"},message:"mu\
st be array",schema:schema26.properties.notificationEmails.type,parentSchema:schema26.properties.notificationEmails,data:data11}],
!1;var valid0=_errs27===errors}else var valid0=!0}}}}}}}}}}else return validate62.errors=[{instancePath,schemaPath:"#/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data}],!1;
return validate62.errors=vErrors,errors===0}function validate58(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.action===
void 0||!func0.call(data,"action"))&&(missing0="action")||(data.kind===void 0||!func0.call(data,"kind"))&&(missing0="kin\
d")||(data.key===void 0||!func0.call(data,"key"))&&(missing0="key")||(data.ids===void 0||!func0.call(data,"ids"))&&(missing0=
"ids")||(data.reason===void 0||!func0.call(data,"reason"))&&(missing0="reason")||(data.risk===void 0||!func0.call(data,"\
risk"))&&(missing0="risk")||(data.needs===void 0||!func0.call(data,"needs"))&&(missing0="needs")||(data.lanes===void 0||
!func0.call(data,"lanes"))&&(missing0="lanes")||(data.origin===void 0||!func0.call(data,"origin"))&&(missing0="origin")||
(data.because===void 0||!func0.call(data,"because"))&&(missing0="because"))return validate58.errors=[{instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema25.
required,parentSchema:schema25,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!func0.call(schema25.properties,
key0)){return validate58.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema25,data}],!1;break}if(_errs1===
errors){if(data.action!==void 0&&func0.call(data,"action")){let _errs2=errors;validate28(data.action,{instancePath:instancePath+
"/action",parentData:data,parentDataProperty:"action",rootData})||(vErrors=vErrors===null?validate28.errors:appended(vErrors,
validate28.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.kind!==void 0&&
func0.call(data,"kind")){let data1=data.kind,_errs3=errors;if(typeof data1!="string")return validate58.errors=[{instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema25.
properties.kind.type,parentSchema:schema25.properties.kind,data:data1}],!1;if(data1!=="samlSettings")return validate58.errors=
[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"samlSetti\
ngs"},message:"must be equal to constant",schema:"samlSettings",parentSchema:schema25.properties.kind,data:data1}],!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(data,"key")){let _errs5=errors;validate30(data.key,
{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData})||(vErrors=vErrors===null?validate30.
errors:appended(vErrors,validate30.errors),errors=vErrors.length);var valid0=_errs5===errors}else var valid0=!0;if(valid0){
if(data.ids!==void 0&&func0.call(data,"ids")){let _errs6=errors;validate32(data.ids,{instancePath:instancePath+"/ids",parentData:data,
parentDataProperty:"ids",rootData})||(vErrors=vErrors===null?validate32.errors:appended(vErrors,validate32.errors),errors=
vErrors.length);var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.before!==void 0&&func0.call(data,"befor\
e")){let _errs7=errors;validate62(data.before,{instancePath:instancePath+"/before",parentData:data,parentDataProperty:"b\
efore",rootData})||(vErrors=vErrors===null?validate62.errors:appended(vErrors,validate62.errors),errors=vErrors.length);
var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.after!==void 0&&func0.call(data,"after")){let _errs9=errors;
validate62(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData})||(vErrors=
vErrors===null?validate62.errors:appended(vErrors,validate62.errors),errors=vErrors.length);var valid0=_errs9===errors}else
var valid0=!0;if(valid0){if(data.fields!==void 0&&func0.call(data,"fields")){let _errs11=errors;validate37(data.fields,{
instancePath:instancePath+"/fields",parentData:data,parentDataProperty:"fields",rootData})||(vErrors=vErrors===null?validate37.
errors:appended(vErrors,validate37.errors),errors=vErrors.length);var valid0=_errs11===errors}else var valid0=!0;if(valid0){
if(data.reach!==void 0&&func0.call(data,"reach")){let _errs12=errors;validate39(data.reach,{instancePath:instancePath+"/\
reach",parentData:data,parentDataProperty:"reach",rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,
validate39.errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&
func0.call(data,"reason")){let _errs13=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,
parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=
vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){
let _errs14=errors;validate45(data.risk,{instancePath:instancePath+"/risk",parentData:data,parentDataProperty:"risk",rootData})||
(vErrors=vErrors===null?validate45.errors:appended(vErrors,validate45.errors),errors=vErrors.length);var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&func0.call(data,"needs")){let _errs15=errors;validate47(data.
needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData})||(vErrors=vErrors===null?
validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;validate50(data.lanes,{instancePath:instancePath+
"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.origin!==void 0&&
func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.errors:appended(vErrors,validate52.errors),errors=
vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.because!==void 0&&func0.call(data,"beca\
use")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+"/because",parentData:data,parentDataProperty:"\
because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,validate54.errors),errors=vErrors.length);
var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate58.errors=[{instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data}],!1;
return validate58.errors=vErrors,errors===0}var schema28={type:"object",additionalProperties:!1,required:["action","kind",
"key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"\
string",const:"signingCertificate"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"\
#/definitions/SigningCertificateSpec"}]},after:{allOf:[{$ref:"#/definitions/SigningCertificateSpec"}]},fields:{$ref:"#/d\
efinitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Ri\
sk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{
$ref:"#/definitions/Because"}}},schema29={type:"object",additionalProperties:!1,required:["app","certificates","active"],
properties:{app:{type:"string"},certificates:{type:"array",items:{$ref:"#/definitions/CertificateSpec"}},active:{type:"s\
tring"}}},schema30={type:"object",additionalProperties:!1,required:["thumbprint","expires"],properties:{thumbprint:{type:"\
string"},expires:{type:"string"}}};function validate80(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.thumbprint===
void 0||!func0.call(data,"thumbprint"))&&(missing0="thumbprint")||(data.expires===void 0||!func0.call(data,"expires"))&&
(missing0="expires"))return validate80.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},
message:"must have required property '"+missing0+"'",schema:schema30.required,parentSchema:schema30,data}],!1;{let _errs1=errors;
for(let key0 of Object.keys(data))if(!(key0==="thumbprint"||key0==="expires")){return validate80.errors=[{instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties",schema:!1,parentSchema:schema30,data}],!1;break}if(_errs1===errors){if(data.thumbprint!==void 0&&func0.call(
data,"thumbprint")){let data0=data.thumbprint,_errs2=errors;if(typeof data0!="string")return validate80.errors=[{instancePath:instancePath+
"/thumbprint",schemaPath:"#/properties/thumbprint/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema30.
properties.thumbprint.type,parentSchema:schema30.properties.thumbprint,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.expires!==void 0&&func0.call(data,"expires")){let data1=data.expires,_errs4=errors;if(typeof data1!="s\
tring")return validate80.errors=[{instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"t\
ype",params:{type:"string"},message:"must be string",schema:schema30.properties.expires.type,parentSchema:schema30.properties.
expires,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0}}}else return validate80.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data}],
!1;return validate80.errors=vErrors,errors===0}function validate79(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.app===
void 0||!func0.call(data,"app"))&&(missing0="app")||(data.certificates===void 0||!func0.call(data,"certificates"))&&(missing0=
"certificates")||(data.active===void 0||!func0.call(data,"active"))&&(missing0="active"))return validate79.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+
"'",schema:schema29.required,parentSchema:schema29,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!(key0===
"app"||key0==="certificates"||key0==="active")){return validate79.errors=[{instancePath,schemaPath:"#/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,
parentSchema:schema29,data}],!1;break}if(_errs1===errors){if(data.app!==void 0&&func0.call(data,"app")){let data0=data.app,
_errs2=errors;if(typeof data0!="string")return validate79.errors=[{instancePath:instancePath+"/app",schemaPath:"#/proper\
ties/app/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema29.properties.app.type,parentSchema:schema29.
properties.app,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.certificates!==void 0&&func0.
call(data,"certificates")){let data1=data.certificates,_errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){var valid1=!0;
let len0=data1.length;for(let i0=0;i0<len0;i0++){let _errs6=errors;validate80(data1[i0],{instancePath:instancePath+"/cer\
tificates/"+i0,parentData:data1,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate80.errors:appended(vErrors,
validate80.errors),errors=vErrors.length);var valid1=_errs6===errors;if(!valid1)break}}else return validate79.errors=[{instancePath:instancePath+
"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type:"array"},message:"must be array",
schema:schema29.properties.certificates.type,parentSchema:schema29.properties.certificates,data:data1}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.active!==void 0&&func0.call(data,"active")){let data3=data.active,_errs7=errors;
if(typeof data3!="string")return validate79.errors=[{instancePath:instancePath+"/active",schemaPath:"#/properties/active\
/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema29.properties.active.type,parentSchema:schema29.
properties.active,data:data3}],!1;var valid0=_errs7===errors}else var valid0=!0}}}}else return validate79.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema29.type,parentSchema:schema29,
data}],!1;return validate79.errors=vErrors,errors===0}function validate75(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.action===void 0||!func0.call(data,"action"))&&(missing0="action")||(data.kind===void 0||!func0.call(data,"kind"))&&
(missing0="kind")||(data.key===void 0||!func0.call(data,"key"))&&(missing0="key")||(data.ids===void 0||!func0.call(data,
"ids"))&&(missing0="ids")||(data.reason===void 0||!func0.call(data,"reason"))&&(missing0="reason")||(data.risk===void 0||
!func0.call(data,"risk"))&&(missing0="risk")||(data.needs===void 0||!func0.call(data,"needs"))&&(missing0="needs")||(data.
lanes===void 0||!func0.call(data,"lanes"))&&(missing0="lanes")||(data.origin===void 0||!func0.call(data,"origin"))&&(missing0=
"origin")||(data.because===void 0||!func0.call(data,"because"))&&(missing0="because"))return validate75.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+
"'",schema:schema28.required,parentSchema:schema28,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!func0.
call(schema28.properties,key0)){return validate75.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema28,
data}],!1;break}if(_errs1===errors){if(data.action!==void 0&&func0.call(data,"action")){let _errs2=errors;validate28(data.
action,{instancePath:instancePath+"/action",parentData:data,parentDataProperty:"action",rootData})||(vErrors=vErrors===null?
validate28.errors:appended(vErrors,validate28.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.kind!==void 0&&func0.call(data,"kind")){let data1=data.kind,_errs3=errors;if(typeof data1!="string")return validate75.
errors=[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema28.properties.kind.type,parentSchema:schema28.properties.kind,data:data1}],!1;if(data1!=="s\
igningCertificate")return validate75.errors=[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"\
const",params:{allowedValue:"signingCertificate"},message:"must be equal to constant",schema:"signingCertificate",parentSchema:schema28.
properties.kind,data:data1}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(
data,"key")){let _errs5=errors;validate30(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"\
key",rootData})||(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.errors),errors=vErrors.length);var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.ids!==void 0&&func0.call(data,"ids")){let _errs6=errors;validate32(data.ids,
{instancePath:instancePath+"/ids",parentData:data,parentDataProperty:"ids",rootData})||(vErrors=vErrors===null?validate32.
errors:appended(vErrors,validate32.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.before!==void 0&&func0.call(data,"before")){let _errs7=errors;validate79(data.before,{instancePath:instancePath+
"/before",parentData:data,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?validate79.errors:appended(vErrors,
validate79.errors),errors=vErrors.length);var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.after!==void 0&&
func0.call(data,"after")){let _errs9=errors;validate79(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"\
after",rootData})||(vErrors=vErrors===null?validate79.errors:appended(vErrors,validate79.errors),errors=vErrors.length);
var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.fields!==void 0&&func0.call(data,"fields")){let _errs11=errors;
validate37(data.fields,{instancePath:instancePath+"/fields",parentData:data,parentDataProperty:"fields",rootData})||(vErrors=
vErrors===null?validate37.errors:appended(vErrors,validate37.errors),errors=vErrors.length);var valid0=_errs11===errors}else
var valid0=!0;if(valid0){if(data.reach!==void 0&&func0.call(data,"reach")){let _errs12=errors;validate39(data.reach,{instancePath:instancePath+
"/reach",parentData:data,parentDataProperty:"reach",rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,
validate39.errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&
func0.call(data,"reason")){let _errs13=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,
parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=
vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){
let _errs14=errors;validate45(data.risk,{instancePath:instancePath+"/risk",parentData:data,parentDataProperty:"risk",rootData})||
(vErrors=vErrors===null?validate45.errors:appended(vErrors,validate45.errors),errors=vErrors.length);var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&func0.call(data,"needs")){let _errs15=errors;validate47(data.
needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData})||(vErrors=vErrors===null?
validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;validate50(data.lanes,{instancePath:instancePath+
"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.origin!==void 0&&
func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.errors:appended(vErrors,validate52.errors),errors=
vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.because!==void 0&&func0.call(data,"beca\
use")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+"/because",parentData:data,parentDataProperty:"\
because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,validate54.errors),errors=vErrors.length);
var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate75.errors=[{instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data}],!1;
return validate75.errors=vErrors,errors===0}var schema31={type:"object",additionalProperties:!1,required:["action","kind",
"key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"\
string",const:"scimSync"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/definiti\
ons/ScimSyncSpec"}]},after:{allOf:[{$ref:"#/definitions/ScimSyncSpec"}]},fields:{$ref:"#/definitions/Fields"},reach:{$ref:"\
#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"#/definitions/N\
eeds"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/definitions/Because"}}},
schema32={type:"object",additionalProperties:!1,required:["app","endpoint","scope","notificationEmail","deletionThreshol\
d","state"],properties:{app:{type:"string"},endpoint:{type:["string","null"]},scope:{type:["string","null"],enum:["assig\
ned","all",null]},notificationEmail:{type:["string","null"]},deletionThreshold:{type:["number","null"]},state:{type:"str\
ing",enum:["running","paused","notStarted"]}}};function validate96(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.app===
void 0||!func0.call(data,"app"))&&(missing0="app")||(data.endpoint===void 0||!func0.call(data,"endpoint"))&&(missing0="e\
ndpoint")||(data.scope===void 0||!func0.call(data,"scope"))&&(missing0="scope")||(data.notificationEmail===void 0||!func0.
call(data,"notificationEmail"))&&(missing0="notificationEmail")||(data.deletionThreshold===void 0||!func0.call(data,"del\
etionThreshold"))&&(missing0="deletionThreshold")||(data.state===void 0||!func0.call(data,"state"))&&(missing0="state"))
return validate96.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"\
must have required property '"+missing0+"'",schema:schema32.required,parentSchema:schema32,data}],!1;{let _errs1=errors;
for(let key0 of Object.keys(data))if(!(key0==="app"||key0==="endpoint"||key0==="scope"||key0==="notificationEmail"||key0===
"deletionThreshold"||key0==="state")){return validate96.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema32,
data}],!1;break}if(_errs1===errors){if(data.app!==void 0&&func0.call(data,"app")){let data0=data.app,_errs2=errors;if(typeof data0!=
"string")return validate96.errors=[{instancePath:instancePath+"/app",schemaPath:"#/properties/app/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema32.properties.app.type,parentSchema:schema32.properties.app,data:data0}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.endpoint!==void 0&&func0.call(data,"endpoint")){let data1=data.
endpoint,_errs4=errors;if(typeof data1!="string"&&data1!==null)return validate96.errors=[{instancePath:instancePath+"/en\
dpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type:schema32.properties.endpoint.type},message:"\
must be string,null",schema:schema32.properties.endpoint.type,parentSchema:schema32.properties.endpoint,data:data1}],!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.scope!==void 0&&func0.call(data,"scope")){let data2=data.
scope,_errs6=errors;if(typeof data2!="string"&&data2!==null)return validate96.errors=[{instancePath:instancePath+"/scope",
schemaPath:"#/properties/scope/type",keyword:"type",params:{type:schema32.properties.scope.type},message:"must be string\
,null",schema:schema32.properties.scope.type,parentSchema:schema32.properties.scope,data:data2}],!1;if(!(data2==="assign\
ed"||data2==="all"||data2===null))return validate96.errors=[{instancePath:instancePath+"/scope",schemaPath:"#/properties\
/scope/enum",keyword:"enum",params:{allowedValues:schema32.properties.scope.enum},message:"must be equal to one of the a\
llowed values",schema:schema32.properties.scope.enum,parentSchema:schema32.properties.scope,data:data2}],!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.notificationEmail!==void 0&&func0.call(data,"notificationEmail")){let data3=data.
notificationEmail,_errs8=errors;if(typeof data3!="string"&&data3!==null)return validate96.errors=[{instancePath:instancePath+
"/notificationEmail",schemaPath:"#/properties/notificationEmail/type",keyword:"type",params:{type:schema32.properties.notificationEmail.
type},message:"must be string,null",schema:schema32.properties.notificationEmail.type,parentSchema:schema32.properties.notificationEmail,
data:data3}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.deletionThreshold!==void 0&&func0.call(
data,"deletionThreshold")){let data4=data.deletionThreshold,_errs10=errors;if(!(typeof data4=="number"&&isFinite(data4))&&
data4!==null)return validate96.errors=[{instancePath:instancePath+"/deletionThreshold",schemaPath:"#/properties/deletion\
Threshold/type",keyword:"type",params:{type:schema32.properties.deletionThreshold.type},message:"must be number,null",schema:schema32.
properties.deletionThreshold.type,parentSchema:schema32.properties.deletionThreshold,data:data4}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0)if(data.state!==void 0&&func0.call(data,"state")){let data5=data.state,_errs12=errors;
if(typeof data5!="string")return validate96.errors=[{instancePath:instancePath+"/state",schemaPath:"#/properties/state/t\
ype",keyword:"type",params:{type:"string"},message:"must be string",schema:schema32.properties.state.type,parentSchema:schema32.
properties.state,data:data5}],!1;if(!(data5==="running"||data5==="paused"||data5==="notStarted"))return validate96.errors=
[{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues:schema32.
properties.state.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.state.enum,parentSchema:schema32.
properties.state,data:data5}],!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return validate96.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema32.type,parentSchema:schema32,
data}],!1;return validate96.errors=vErrors,errors===0}function validate92(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.action===void 0||!func0.call(data,"action"))&&(missing0="action")||(data.kind===void 0||!func0.call(data,"kind"))&&
(missing0="kind")||(data.key===void 0||!func0.call(data,"key"))&&(missing0="key")||(data.ids===void 0||!func0.call(data,
"ids"))&&(missing0="ids")||(data.reason===void 0||!func0.call(data,"reason"))&&(missing0="reason")||(data.risk===void 0||
!func0.call(data,"risk"))&&(missing0="risk")||(data.needs===void 0||!func0.call(data,"needs"))&&(missing0="needs")||(data.
lanes===void 0||!func0.call(data,"lanes"))&&(missing0="lanes")||(data.origin===void 0||!func0.call(data,"origin"))&&(missing0=
"origin")||(data.because===void 0||!func0.call(data,"because"))&&(missing0="because"))return validate92.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+
"'",schema:schema31.required,parentSchema:schema31,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!func0.
call(schema31.properties,key0)){return validate92.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema31,
data}],!1;break}if(_errs1===errors){if(data.action!==void 0&&func0.call(data,"action")){let _errs2=errors;validate28(data.
action,{instancePath:instancePath+"/action",parentData:data,parentDataProperty:"action",rootData})||(vErrors=vErrors===null?
validate28.errors:appended(vErrors,validate28.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.kind!==void 0&&func0.call(data,"kind")){let data1=data.kind,_errs3=errors;if(typeof data1!="string")return validate92.
errors=[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema31.properties.kind.type,parentSchema:schema31.properties.kind,data:data1}],!1;if(data1!=="s\
cimSync")return validate92.errors=[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"cons\
t",params:{allowedValue:"scimSync"},message:"must be equal to constant",schema:"scimSync",parentSchema:schema31.properties.
kind,data:data1}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(data,"key")){
let _errs5=errors;validate30(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData})||
(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.errors),errors=vErrors.length);var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.ids!==void 0&&func0.call(data,"ids")){let _errs6=errors;validate32(data.ids,
{instancePath:instancePath+"/ids",parentData:data,parentDataProperty:"ids",rootData})||(vErrors=vErrors===null?validate32.
errors:appended(vErrors,validate32.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.before!==void 0&&func0.call(data,"before")){let _errs7=errors;validate96(data.before,{instancePath:instancePath+
"/before",parentData:data,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?validate96.errors:appended(vErrors,
validate96.errors),errors=vErrors.length);var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.after!==void 0&&
func0.call(data,"after")){let _errs9=errors;validate96(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"\
after",rootData})||(vErrors=vErrors===null?validate96.errors:appended(vErrors,validate96.errors),errors=vErrors.length);
var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.fields!==void 0&&func0.call(data,"fields")){let _errs11=errors;
validate37(data.fields,{instancePath:instancePath+"/fields",parentData:data,parentDataProperty:"fields",rootData})||(vErrors=
vErrors===null?validate37.errors:appended(vErrors,validate37.errors),errors=vErrors.length);var valid0=_errs11===errors}else
var valid0=!0;if(valid0){if(data.reach!==void 0&&func0.call(data,"reach")){let _errs12=errors;validate39(data.reach,{instancePath:instancePath+
"/reach",parentData:data,parentDataProperty:"reach",rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,
validate39.errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&
func0.call(data,"reason")){let _errs13=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,
parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=
vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){
let _errs14=errors;validate45(data.risk,{instancePath:instancePath+"/risk",parentData:data,parentDataProperty:"risk",rootData})||
(vErrors=vErrors===null?validate45.errors:appended(vErrors,validate45.errors),errors=vErrors.length);var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&func0.call(data,"needs")){let _errs15=errors;validate47(data.
needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData})||(vErrors=vErrors===null?
validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;validate50(data.lanes,{instancePath:instancePath+
"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.origin!==void 0&&
func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.errors:appended(vErrors,validate52.errors),errors=
vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.because!==void 0&&func0.call(data,"beca\
use")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+"/because",parentData:data,parentDataProperty:"\
because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,validate54.errors),errors=vErrors.length);
var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate92.errors=[{instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data}],!1;
return validate92.errors=vErrors,errors===0}var schema33={type:"object",additionalProperties:!1,required:["action","kind",
"key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{type:"\
string",const:"appAssignment"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[{$ref:"#/def\
initions/AppAssignmentSpec"}]},after:{allOf:[{$ref:"#/definitions/AppAssignmentSpec"}]},fields:{$ref:"#/definitions/Fiel\
ds"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions/Risk"},needs:{$ref:"\
#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{$ref:"#/definitio\
ns/Because"}}},schema34={type:"object",additionalProperties:!1,required:["app","principalType","principal"],properties:{
app:{type:"string"},principalType:{$ref:"#/definitions/PrincipalType"},principal:{type:"string"}}},schema35={type:"strin\
g",enum:["group","user"]};function validate112(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;return typeof data!="string"?(validate112.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data}],!1):data==="group"||data==="user"?(validate112.
errors=vErrors,errors===0):(validate112.errors=[{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema35.
enum},message:"must be equal to one of the allowed values",schema:schema35.enum,parentSchema:schema35,data}],!1)}function validate111(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if((data.app===void 0||!func0.call(data,"app"))&&(missing0="app")||(data.principalType===
void 0||!func0.call(data,"principalType"))&&(missing0="principalType")||(data.principal===void 0||!func0.call(data,"prin\
cipal"))&&(missing0="principal"))return validate111.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema34.required,parentSchema:schema34,
data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!(key0==="app"||key0==="principalType"||key0==="princi\
pal")){return validate111.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema34,data}],!1;break}if(_errs1===
errors){if(data.app!==void 0&&func0.call(data,"app")){let data0=data.app,_errs2=errors;if(typeof data0!="string")return validate111.
errors=[{instancePath:instancePath+"/app",schemaPath:"#/properties/app/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema34.properties.app.type,parentSchema:schema34.properties.app,data:data0}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.principalType!==void 0&&func0.call(data,"principalType")){let _errs4=errors;
validate112(data.principalType,{instancePath:instancePath+"/principalType",parentData:data,parentDataProperty:"principal\
Type",rootData})||(vErrors=vErrors===null?validate112.errors:appended(vErrors,validate112.errors),errors=vErrors.length);
var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.principal!==void 0&&func0.call(data,"principal")){let data2=data.
principal,_errs5=errors;if(typeof data2!="string")return validate111.errors=[{instancePath:instancePath+"/principal",schemaPath:"\
#/properties/principal/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema34.properties.principal.
type,parentSchema:schema34.properties.principal,data:data2}],!1;var valid0=_errs5===errors}else var valid0=!0}}}}else return validate111.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema34.
type,parentSchema:schema34,data}],!1;return validate111.errors=vErrors,errors===0}function validate107(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if((data.action===void 0||!func0.call(data,"action"))&&(missing0="action")||(data.kind===
void 0||!func0.call(data,"kind"))&&(missing0="kind")||(data.key===void 0||!func0.call(data,"key"))&&(missing0="key")||(data.
ids===void 0||!func0.call(data,"ids"))&&(missing0="ids")||(data.reason===void 0||!func0.call(data,"reason"))&&(missing0=
"reason")||(data.risk===void 0||!func0.call(data,"risk"))&&(missing0="risk")||(data.needs===void 0||!func0.call(data,"ne\
eds"))&&(missing0="needs")||(data.lanes===void 0||!func0.call(data,"lanes"))&&(missing0="lanes")||(data.origin===void 0||
!func0.call(data,"origin"))&&(missing0="origin")||(data.because===void 0||!func0.call(data,"because"))&&(missing0="becau\
se"))return validate107.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},
message:"must have required property '"+missing0+"'",schema:schema33.required,parentSchema:schema33,data}],!1;{let _errs1=errors;
for(let key0 of Object.keys(data))if(!func0.call(schema33.properties,key0)){return validate107.errors=[{instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties",schema:!1,parentSchema:schema33,data}],!1;break}if(_errs1===errors){if(data.action!==void 0&&func0.call(data,
"action")){let _errs2=errors;validate28(data.action,{instancePath:instancePath+"/action",parentData:data,parentDataProperty:"\
action",rootData})||(vErrors=vErrors===null?validate28.errors:appended(vErrors,validate28.errors),errors=vErrors.length);
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.kind!==void 0&&func0.call(data,"kind")){let data1=data.
kind,_errs3=errors;if(typeof data1!="string")return validate107.errors=[{instancePath:instancePath+"/kind",schemaPath:"#\
/properties/kind/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema33.properties.kind.type,
parentSchema:schema33.properties.kind,data:data1}],!1;if(data1!=="appAssignment")return validate107.errors=[{instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"appAssignment"},message:"must be equa\
l to constant",schema:"appAssignment",parentSchema:schema33.properties.kind,data:data1}],!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(data,"key")){let _errs5=errors;validate30(data.key,{instancePath:instancePath+
"/key",parentData:data,parentDataProperty:"key",rootData})||(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.
errors),errors=vErrors.length);var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.ids!==void 0&&func0.call(
data,"ids")){let _errs6=errors;validate32(data.ids,{instancePath:instancePath+"/ids",parentData:data,parentDataProperty:"\
ids",rootData})||(vErrors=vErrors===null?validate32.errors:appended(vErrors,validate32.errors),errors=vErrors.length);var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.before!==void 0&&func0.call(data,"before")){let _errs7=errors;validate111(data.
before,{instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?
validate111.errors:appended(vErrors,validate111.errors),errors=vErrors.length);var valid0=_errs7===errors}else var valid0=!0;
if(valid0){if(data.after!==void 0&&func0.call(data,"after")){let _errs9=errors;validate111(data.after,{instancePath:instancePath+
"/after",parentData:data,parentDataProperty:"after",rootData})||(vErrors=vErrors===null?validate111.errors:appended(vErrors,
validate111.errors),errors=vErrors.length);var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.fields!==void 0&&
func0.call(data,"fields")){let _errs11=errors;validate37(data.fields,{instancePath:instancePath+"/fields",parentData:data,
parentDataProperty:"fields",rootData})||(vErrors=vErrors===null?validate37.errors:appended(vErrors,validate37.errors),errors=
vErrors.length);var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.reach!==void 0&&func0.call(data,"reach")){
let _errs12=errors;validate39(data.reach,{instancePath:instancePath+"/reach",parentData:data,parentDataProperty:"reach",
rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,validate39.errors),errors=vErrors.length);var valid0=_errs12===
errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&func0.call(data,"reason")){let _errs13=errors;validate43(data.
reason,{instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?
validate43.errors:appended(vErrors,validate43.errors),errors=vErrors.length);var valid0=_errs13===errors}else var valid0=!0;
if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){let _errs14=errors;validate45(data.risk,{instancePath:instancePath+
"/risk",parentData:data,parentDataProperty:"risk",rootData})||(vErrors=vErrors===null?validate45.errors:appended(vErrors,
validate45.errors),errors=vErrors.length);var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&
func0.call(data,"needs")){let _errs15=errors;validate47(data.needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"\
needs",rootData})||(vErrors=vErrors===null?validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);
var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;
validate50(data.lanes,{instancePath:instancePath+"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=
vErrors===null?validate50.errors:appended(vErrors,validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else
var valid0=!0;if(valid0){if(data.origin!==void 0&&func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{
instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.
errors:appended(vErrors,validate52.errors),errors=vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)
if(data.because!==void 0&&func0.call(data,"because")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+
"/because",parentData:data,parentDataProperty:"because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,
validate54.errors),errors=vErrors.length);var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate107.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema33.
type,parentSchema:schema33,data}],!1;return validate107.errors=vErrors,errors===0}var schema36={type:"object",additionalProperties:!1,
required:["action","kind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/de\
finitions/Action"},kind:{type:"string",const:"permissionSet"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Id\
s"},before:{allOf:[{$ref:"#/definitions/PermissionSetSpec"}]},after:{allOf:[{$ref:"#/definitions/PermissionSetSpec"}]},fields:{
$ref:"#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/defin\
itions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},
because:{$ref:"#/definitions/Because"}}},schema37={type:"object",additionalProperties:!1,required:["name","description",
"sessionDuration","relayState","awsManagedPolicies","customerManagedPolicies","inlinePolicy","permissionsBoundary","tags",
"provisioned"],properties:{name:{type:"string"},description:{type:"string"},sessionDuration:{type:"string"},relayState:{
type:"string"},awsManagedPolicies:{type:"array",items:{type:"string"}},customerManagedPolicies:{type:"array",items:{$ref:"\
#/definitions/CustomerPolicy"}},inlinePolicy:{allOf:[{$ref:"#/definitions/Json"}]},permissionsBoundary:{anyOf:[{$ref:"#/\
definitions/BoundarySpec"},{type:"null"}]},tags:{type:"object",additionalProperties:{type:"string"}},provisioned:{type:"\
boolean"}}},schema38={type:"object",additionalProperties:!1,required:["name","path"],properties:{name:{type:"string"},path:{
type:"string"}}};function validate129(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.name===void 0||!func0.
call(data,"name"))&&(missing0="name")||(data.path===void 0||!func0.call(data,"path"))&&(missing0="path"))return validate129.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have re\
quired property '"+missing0+"'",schema:schema38.required,parentSchema:schema38,data}],!1;{let _errs1=errors;for(let key0 of Object.
keys(data))if(!(key0==="name"||key0==="path")){return validate129.errors=[{instancePath,schemaPath:"#/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,
parentSchema:schema38,data}],!1;break}if(_errs1===errors){if(data.name!==void 0&&func0.call(data,"name")){let data0=data.
name,_errs2=errors;if(typeof data0!="string")return validate129.errors=[{instancePath:instancePath+"/name",schemaPath:"#\
/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema38.properties.name.type,
parentSchema:schema38.properties.name,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.path!==
void 0&&func0.call(data,"path")){let data1=data.path,_errs4=errors;if(typeof data1!="string")return validate129.errors=[
{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"},message:"mu\
st be string",schema:schema38.properties.path.type,parentSchema:schema38.properties.path,data:data1}],!1;var valid0=_errs4===
errors}else var valid0=!0}}}else return validate129.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data}],!1;return validate129.errors=vErrors,
errors===0}var schema39={anyOf:[{type:"null"},{type:"boolean"},{type:"number"},{type:"string"},{type:"array",items:{$ref:"\
#/definitions/Json"}},{type:"object",additionalProperties:{$ref:"#/definitions/Json"}}]},wrapper0={validate:validate131};
function validate131(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0,_errs0=errors,
valid0=!1,_errs1=errors;if(data!==null){let err0={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"\
null"},message:"must be null",schema:schema39.anyOf[0].type,parentSchema:schema39.anyOf[0],data};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){let _errs3=errors;if(typeof data!=
"boolean"){let err1={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"boolean"},message:"must be bo\
olean",schema:schema39.anyOf[1].type,parentSchema:schema39.anyOf[1],data};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,!valid0){let _errs5=errors;if(!(typeof data=="number"&&isFinite(
data))){let err2={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"number"},message:"must be number",
schema:schema39.anyOf[2].type,parentSchema:schema39.anyOf[2],data};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
var _valid0=_errs5===errors;if(valid0=valid0||_valid0,!valid0){let _errs7=errors;if(typeof data!="string"){let err3={instancePath,
schemaPath:"#/anyOf/3/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema39.anyOf[3].type,
parentSchema:schema39.anyOf[3],data};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs7===errors;
if(valid0=valid0||_valid0,!valid0){let _errs9=errors;if(errors===_errs9)if(Array.isArray(data)){var valid1=!0;let len0=data.
length;for(let i0=0;i0<len0;i0++){let _errs11=errors;wrapper0.validate(data[i0],{instancePath:instancePath+"/"+i0,parentData:data,
parentDataProperty:i0,rootData})||(vErrors=vErrors===null?wrapper0.validate.errors:vErrors.concat(wrapper0.validate.errors),
errors=vErrors.length);var valid1=_errs11===errors;if(!valid1)break}}else{let err4={instancePath,schemaPath:"#/anyOf/4/t\
ype",keyword:"type",params:{type:"array"},message:"must be array",schema:schema39.anyOf[4].type,parentSchema:schema39.anyOf[4],
data};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs9===errors;if(valid0=valid0||_valid0,!valid0){
let _errs12=errors;if(errors===_errs12)if(data&&typeof data=="object"&&!Array.isArray(data))for(let key0 of Object.keys(
data)){let _errs15=errors;wrapper0.validate(data[key0],{instancePath:instancePath+"/"+key0.replace(/~/g,"~0").replace(/\//g,
"~1"),parentData:data,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?wrapper0.validate.errors:vErrors.concat(
wrapper0.validate.errors),errors=vErrors.length);var valid2=_errs15===errors;if(!valid2)break}else{let err5={instancePath,
schemaPath:"#/anyOf/5/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema39.anyOf[5].type,
parentSchema:schema39.anyOf[5],data};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs12===errors;
valid0=valid0||_valid0}}}}}if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err6={
instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.anyOf,
parentSchema:schema39,data};return vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++,validate131.errors=vErrors,
!1}return validate131.errors=vErrors,errors===0}var schema40={anyOf:[{type:"object",additionalProperties:!1,required:["a\
wsManagedPolicy"],properties:{awsManagedPolicy:{type:"string"}}},{type:"object",additionalProperties:!1,required:["custo\
merManagedPolicy"],properties:{customerManagedPolicy:{$ref:"#/definitions/CustomerPolicy"}}}]};function validate133(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0,_errs0=errors,valid0=!1,_errs1=errors;
if(errors===_errs1)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.awsManagedPolicy===void 0||
!func0.call(data,"awsManagedPolicy"))&&(missing0="awsManagedPolicy")){let err0={instancePath,schemaPath:"#/anyOf/0/requi\
red",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema40.
anyOf[0].required,parentSchema:schema40.anyOf[0],data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}else{let _errs3=errors;
for(let key0 of Object.keys(data))if(key0!=="awsManagedPolicy"){let err1={instancePath,schemaPath:"#/anyOf/0/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",
schema:!1,parentSchema:schema40.anyOf[0],data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++;break}if(_errs3===
errors&&data.awsManagedPolicy!==void 0&&func0.call(data,"awsManagedPolicy")){let data0=data.awsManagedPolicy;if(typeof data0!=
"string"){let err2={instancePath:instancePath+"/awsManagedPolicy",schemaPath:"#/anyOf/0/properties/awsManagedPolicy/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema40.anyOf[0].properties.awsManagedPolicy.type,
parentSchema:schema40.anyOf[0].properties.awsManagedPolicy,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}}}}else{let err3={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must \
be object",schema:schema40.anyOf[0].type,parentSchema:schema40.anyOf[0],data};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){let _errs6=errors;if(errors===_errs6)if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing1;if((data.customerManagedPolicy===void 0||!func0.call(data,"cus\
tomerManagedPolicy"))&&(missing1="customerManagedPolicy")){let err4={instancePath,schemaPath:"#/anyOf/1/required",keyword:"\
required",params:{missingProperty:missing1},message:"must have required property '"+missing1+"'",schema:schema40.anyOf[1].
required,parentSchema:schema40.anyOf[1],data};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{let _errs8=errors;
for(let key1 of Object.keys(data))if(key1!=="customerManagedPolicy"){let err5={instancePath,schemaPath:"#/anyOf/1/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional proper\
ties",schema:!1,parentSchema:schema40.anyOf[1],data};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++;break}_errs8===
errors&&data.customerManagedPolicy!==void 0&&func0.call(data,"customerManagedPolicy")&&(validate129(data.customerManagedPolicy,
{instancePath:instancePath+"/customerManagedPolicy",parentData:data,parentDataProperty:"customerManagedPolicy",rootData})||
(vErrors=vErrors===null?validate129.errors:appended(vErrors,validate129.errors),errors=vErrors.length))}}else{let err6={
instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema40.
anyOf[1].type,parentSchema:schema40.anyOf[1],data};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs6===
errors;valid0=valid0||_valid0}if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err7={
instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema40.anyOf,
parentSchema:schema40,data};return vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++,validate133.errors=vErrors,
!1}return validate133.errors=vErrors,errors===0}function validate128(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.name===void 0||!func0.call(data,"name"))&&(missing0="name")||(data.description===void 0||!func0.call(data,"desc\
ription"))&&(missing0="description")||(data.sessionDuration===void 0||!func0.call(data,"sessionDuration"))&&(missing0="s\
essionDuration")||(data.relayState===void 0||!func0.call(data,"relayState"))&&(missing0="relayState")||(data.awsManagedPolicies===
void 0||!func0.call(data,"awsManagedPolicies"))&&(missing0="awsManagedPolicies")||(data.customerManagedPolicies===void 0||
!func0.call(data,"customerManagedPolicies"))&&(missing0="customerManagedPolicies")||(data.inlinePolicy===void 0||!func0.
call(data,"inlinePolicy"))&&(missing0="inlinePolicy")||(data.permissionsBoundary===void 0||!func0.call(data,"permissions\
Boundary"))&&(missing0="permissionsBoundary")||(data.tags===void 0||!func0.call(data,"tags"))&&(missing0="tags")||(data.
provisioned===void 0||!func0.call(data,"provisioned"))&&(missing0="provisioned"))return validate128.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+
"'",schema:schema37.required,parentSchema:schema37,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!func0.
call(schema37.properties,key0)){return validate128.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema37,
data}],!1;break}if(_errs1===errors){if(data.name!==void 0&&func0.call(data,"name")){let data0=data.name,_errs2=errors;if(typeof data0!=
"string")return validate128.errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema37.properties.name.type,parentSchema:schema37.properties.name,
data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.description!==void 0&&func0.call(data,"\
description")){let data1=data.description,_errs4=errors;if(typeof data1!="string")return validate128.errors=[{instancePath:instancePath+
"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},message:"must be string",
schema:schema37.properties.description.type,parentSchema:schema37.properties.description,data:data1}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.sessionDuration!==void 0&&func0.call(data,"sessionDuration")){let data2=data.
sessionDuration,_errs6=errors;if(typeof data2!="string")return validate128.errors=[{instancePath:instancePath+"/sessionD\
uration",schemaPath:"#/properties/sessionDuration/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema37.
properties.sessionDuration.type,parentSchema:schema37.properties.sessionDuration,data:data2}],!1;var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.relayState!==void 0&&func0.call(data,"relayState")){let data3=data.relayState,_errs8=errors;
if(typeof data3!="string")return validate128.errors=[{instancePath:instancePath+"/relayState",schemaPath:"#/properties/r\
elayState/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema37.properties.relayState.type,
parentSchema:schema37.properties.relayState,data:data3}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.
awsManagedPolicies!==void 0&&func0.call(data,"awsManagedPolicies")){let data4=data.awsManagedPolicies,_errs10=errors;if(errors===
_errs10)if(Array.isArray(data4)){var valid1=!0;let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0],_errs12=errors;
if(typeof data5!="string")return validate128.errors=[{instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"#/\
properties/awsManagedPolicies/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema37.
properties.awsManagedPolicies.items.type,parentSchema:schema37.properties.awsManagedPolicies.items,data:data5}],!1;var valid1=_errs12===
errors;if(!valid1)break}}else return validate128.errors=[{instancePath:instancePath+"/awsManagedPolicies",schemaPath:"#/\
properties/awsManagedPolicies/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema37.properties.
awsManagedPolicies.type,parentSchema:schema37.properties.awsManagedPolicies,data:data4}],!1;var valid0=_errs10===errors}else
var valid0=!0;if(valid0){if(data.customerManagedPolicies!==void 0&&func0.call(data,"customerManagedPolicies")){let data6=data.
customerManagedPolicies,_errs14=errors;if(errors===_errs14)if(Array.isArray(data6)){var valid2=!0;let len1=data6.length;
for(let i1=0;i1<len1;i1++){let _errs16=errors;validate129(data6[i1],{instancePath:instancePath+"/customerManagedPolicies\
/"+i1,parentData:data6,parentDataProperty:i1,rootData})||(vErrors=vErrors===null?validate129.errors:appended(vErrors,validate129.
errors),errors=vErrors.length);var valid2=_errs16===errors;if(!valid2)break}}else return validate128.errors=[{instancePath:instancePath+
"/customerManagedPolicies",schemaPath:"#/properties/customerManagedPolicies/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema37.properties.customerManagedPolicies.type,parentSchema:schema37.properties.customerManagedPolicies,
data:data6}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.inlinePolicy!==void 0&&func0.call(data,
"inlinePolicy")){let _errs17=errors;validate131(data.inlinePolicy,{instancePath:instancePath+"/inlinePolicy",parentData:data,
parentDataProperty:"inlinePolicy",rootData})||(vErrors=vErrors===null?validate131.errors:appended(vErrors,validate131.errors),
errors=vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.permissionsBoundary!==void 0&&func0.
call(data,"permissionsBoundary")){let data9=data.permissionsBoundary,_errs19=errors,_errs20=errors,valid4=!1,_errs21=errors;
validate133(data9,{instancePath:instancePath+"/permissionsBoundary",parentData:data,parentDataProperty:"permissionsBound\
ary",rootData})||(vErrors=vErrors===null?validate133.errors:appended(vErrors,validate133.errors),errors=vErrors.length);
var _valid0=_errs21===errors;if(valid4=valid4||_valid0,!valid4){let _errs22=errors;if(data9!==null){let err0={instancePath:instancePath+
"/permissionsBoundary",schemaPath:"#/properties/permissionsBoundary/anyOf/1/type",keyword:"type",params:{type:"null"},message:"\
must be null",schema:schema37.properties.permissionsBoundary.anyOf[1].type,parentSchema:schema37.properties.permissionsBoundary.
anyOf[1],data:data9};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs22===errors;valid4=valid4||
_valid0}if(valid4)errors=_errs20,vErrors!==null&&(_errs20?vErrors.length=_errs20:vErrors=null);else{let err1={instancePath:instancePath+
"/permissionsBoundary",schemaPath:"#/properties/permissionsBoundary/anyOf",keyword:"anyOf",params:{},message:"must match\
 a schema in anyOf",schema:schema37.properties.permissionsBoundary.anyOf,parentSchema:schema37.properties.permissionsBoundary,
data:data9};return vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++,validate128.errors=vErrors,!1}var valid0=_errs19===
errors}else var valid0=!0;if(valid0){if(data.tags!==void 0&&func0.call(data,"tags")){let data10=data.tags,_errs24=errors;
if(errors===_errs24)if(data10&&typeof data10=="object"&&!Array.isArray(data10))for(let key1 of Object.keys(data10)){let data11=data10[key1],
_errs27=errors;if(typeof data11!="string")return validate128.errors=[{instancePath:instancePath+"/tags/"+key1.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:schema37.properties.tags.additionalProperties.type,parentSchema:schema37.properties.tags.
additionalProperties,data:data11}],!1;var valid5=_errs27===errors;if(!valid5)break}else return validate128.errors=[{instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema37.
properties.tags.type,parentSchema:schema37.properties.tags,data:data10}],!1;var valid0=_errs24===errors}else var valid0=!0;
if(valid0)if(data.provisioned!==void 0&&func0.call(data,"provisioned")){let data12=data.provisioned,_errs29=errors;if(typeof data12!=
"boolean")return validate128.errors=[{instancePath:instancePath+"/provisioned",schemaPath:"#/properties/provisioned/type",
keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema37.properties.provisioned.type,parentSchema:schema37.
properties.provisioned,data:data12}],!1;var valid0=_errs29===errors}else var valid0=!0}}}}}}}}}}}else return validate128.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema37.
type,parentSchema:schema37,data}],!1;return validate128.errors=vErrors,errors===0}function validate124(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if((data.action===void 0||!func0.call(data,"action"))&&(missing0="action")||(data.kind===
void 0||!func0.call(data,"kind"))&&(missing0="kind")||(data.key===void 0||!func0.call(data,"key"))&&(missing0="key")||(data.
ids===void 0||!func0.call(data,"ids"))&&(missing0="ids")||(data.reason===void 0||!func0.call(data,"reason"))&&(missing0=
"reason")||(data.risk===void 0||!func0.call(data,"risk"))&&(missing0="risk")||(data.needs===void 0||!func0.call(data,"ne\
eds"))&&(missing0="needs")||(data.lanes===void 0||!func0.call(data,"lanes"))&&(missing0="lanes")||(data.origin===void 0||
!func0.call(data,"origin"))&&(missing0="origin")||(data.because===void 0||!func0.call(data,"because"))&&(missing0="becau\
se"))return validate124.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},
message:"must have required property '"+missing0+"'",schema:schema36.required,parentSchema:schema36,data}],!1;{let _errs1=errors;
for(let key0 of Object.keys(data))if(!func0.call(schema36.properties,key0)){return validate124.errors=[{instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties",schema:!1,parentSchema:schema36,data}],!1;break}if(_errs1===errors){if(data.action!==void 0&&func0.call(data,
"action")){let _errs2=errors;validate28(data.action,{instancePath:instancePath+"/action",parentData:data,parentDataProperty:"\
action",rootData})||(vErrors=vErrors===null?validate28.errors:appended(vErrors,validate28.errors),errors=vErrors.length);
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.kind!==void 0&&func0.call(data,"kind")){let data1=data.
kind,_errs3=errors;if(typeof data1!="string")return validate124.errors=[{instancePath:instancePath+"/kind",schemaPath:"#\
/properties/kind/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema36.properties.kind.type,
parentSchema:schema36.properties.kind,data:data1}],!1;if(data1!=="permissionSet")return validate124.errors=[{instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"permissionSet"},message:"must be equa\
l to constant",schema:"permissionSet",parentSchema:schema36.properties.kind,data:data1}],!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(data,"key")){let _errs5=errors;validate30(data.key,{instancePath:instancePath+
"/key",parentData:data,parentDataProperty:"key",rootData})||(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.
errors),errors=vErrors.length);var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.ids!==void 0&&func0.call(
data,"ids")){let _errs6=errors;validate32(data.ids,{instancePath:instancePath+"/ids",parentData:data,parentDataProperty:"\
ids",rootData})||(vErrors=vErrors===null?validate32.errors:appended(vErrors,validate32.errors),errors=vErrors.length);var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.before!==void 0&&func0.call(data,"before")){let _errs7=errors;validate128(data.
before,{instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?
validate128.errors:appended(vErrors,validate128.errors),errors=vErrors.length);var valid0=_errs7===errors}else var valid0=!0;
if(valid0){if(data.after!==void 0&&func0.call(data,"after")){let _errs9=errors;validate128(data.after,{instancePath:instancePath+
"/after",parentData:data,parentDataProperty:"after",rootData})||(vErrors=vErrors===null?validate128.errors:appended(vErrors,
validate128.errors),errors=vErrors.length);var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.fields!==void 0&&
func0.call(data,"fields")){let _errs11=errors;validate37(data.fields,{instancePath:instancePath+"/fields",parentData:data,
parentDataProperty:"fields",rootData})||(vErrors=vErrors===null?validate37.errors:appended(vErrors,validate37.errors),errors=
vErrors.length);var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.reach!==void 0&&func0.call(data,"reach")){
let _errs12=errors;validate39(data.reach,{instancePath:instancePath+"/reach",parentData:data,parentDataProperty:"reach",
rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,validate39.errors),errors=vErrors.length);var valid0=_errs12===
errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&func0.call(data,"reason")){let _errs13=errors;validate43(data.
reason,{instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?
validate43.errors:appended(vErrors,validate43.errors),errors=vErrors.length);var valid0=_errs13===errors}else var valid0=!0;
if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){let _errs14=errors;validate45(data.risk,{instancePath:instancePath+
"/risk",parentData:data,parentDataProperty:"risk",rootData})||(vErrors=vErrors===null?validate45.errors:appended(vErrors,
validate45.errors),errors=vErrors.length);var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&
func0.call(data,"needs")){let _errs15=errors;validate47(data.needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"\
needs",rootData})||(vErrors=vErrors===null?validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);
var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;
validate50(data.lanes,{instancePath:instancePath+"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=
vErrors===null?validate50.errors:appended(vErrors,validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else
var valid0=!0;if(valid0){if(data.origin!==void 0&&func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{
instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.
errors:appended(vErrors,validate52.errors),errors=vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)
if(data.because!==void 0&&func0.call(data,"because")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+
"/because",parentData:data,parentDataProperty:"because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,
validate54.errors),errors=vErrors.length);var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate124.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema36.
type,parentSchema:schema36,data}],!1;return validate124.errors=vErrors,errors===0}var schema41={type:"object",additionalProperties:!1,
required:["action","kind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/de\
finitions/Action"},kind:{type:"string",const:"assignment"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},
before:{allOf:[{$ref:"#/definitions/AssignmentSpec"}]},after:{allOf:[{$ref:"#/definitions/AssignmentSpec"}]},fields:{$ref:"\
#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"#/definitions\
/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/Origin"},because:{
$ref:"#/definitions/Because"}}},schema42={type:"object",additionalProperties:!1,required:["principalType","principal","p\
ermissionSet","accountId"],properties:{principalType:{$ref:"#/definitions/PrincipalType"},principal:{type:"string"},permissionSet:{
type:"string"},accountId:{$ref:"#/definitions/AccountId"}}};function validate150(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.principalType===void 0||!func0.call(data,"principalType"))&&(missing0="principalType")||(data.principal===void 0||
!func0.call(data,"principal"))&&(missing0="principal")||(data.permissionSet===void 0||!func0.call(data,"permissionSet"))&&
(missing0="permissionSet")||(data.accountId===void 0||!func0.call(data,"accountId"))&&(missing0="accountId"))return validate150.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have re\
quired property '"+missing0+"'",schema:schema42.required,parentSchema:schema42,data}],!1;{let _errs1=errors;for(let key0 of Object.
keys(data))if(!(key0==="principalType"||key0==="principal"||key0==="permissionSet"||key0==="accountId")){return validate150.
errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema42,data}],!1;break}if(_errs1===errors){if(data.
principalType!==void 0&&func0.call(data,"principalType")){let _errs2=errors;validate112(data.principalType,{instancePath:instancePath+
"/principalType",parentData:data,parentDataProperty:"principalType",rootData})||(vErrors=vErrors===null?validate112.errors:
appended(vErrors,validate112.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
principal!==void 0&&func0.call(data,"principal")){let data1=data.principal,_errs3=errors;if(typeof data1!="string")return validate150.
errors=[{instancePath:instancePath+"/principal",schemaPath:"#/properties/principal/type",keyword:"type",params:{type:"st\
ring"},message:"must be string",schema:schema42.properties.principal.type,parentSchema:schema42.properties.principal,data:data1}],
!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.permissionSet!==void 0&&func0.call(data,"permissionS\
et")){let data2=data.permissionSet,_errs5=errors;if(typeof data2!="string")return validate150.errors=[{instancePath:instancePath+
"/permissionSet",schemaPath:"#/properties/permissionSet/type",keyword:"type",params:{type:"string"},message:"must be str\
ing",schema:schema42.properties.permissionSet.type,parentSchema:schema42.properties.permissionSet,data:data2}],!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0)if(data.accountId!==void 0&&func0.call(data,"accountId")){let _errs7=errors;validate40(
data.accountId,{instancePath:instancePath+"/accountId",parentData:data,parentDataProperty:"accountId",rootData})||(vErrors=
vErrors===null?validate40.errors:appended(vErrors,validate40.errors),errors=vErrors.length);var valid0=_errs7===errors}else
var valid0=!0}}}}}else return validate150.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:schema42.type,parentSchema:schema42,data}],!1;return validate150.errors=vErrors,errors===
0}function validate146(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.action===void 0||!func0.call(data,
"action"))&&(missing0="action")||(data.kind===void 0||!func0.call(data,"kind"))&&(missing0="kind")||(data.key===void 0||
!func0.call(data,"key"))&&(missing0="key")||(data.ids===void 0||!func0.call(data,"ids"))&&(missing0="ids")||(data.reason===
void 0||!func0.call(data,"reason"))&&(missing0="reason")||(data.risk===void 0||!func0.call(data,"risk"))&&(missing0="ris\
k")||(data.needs===void 0||!func0.call(data,"needs"))&&(missing0="needs")||(data.lanes===void 0||!func0.call(data,"lanes"))&&
(missing0="lanes")||(data.origin===void 0||!func0.call(data,"origin"))&&(missing0="origin")||(data.because===void 0||!func0.
call(data,"because"))&&(missing0="because"))return validate146.errors=[{instancePath,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema41.required,
parentSchema:schema41,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!func0.call(schema41.properties,
key0)){return validate146.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema41,data}],!1;break}if(_errs1===
errors){if(data.action!==void 0&&func0.call(data,"action")){let _errs2=errors;validate28(data.action,{instancePath:instancePath+
"/action",parentData:data,parentDataProperty:"action",rootData})||(vErrors=vErrors===null?validate28.errors:appended(vErrors,
validate28.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.kind!==void 0&&
func0.call(data,"kind")){let data1=data.kind,_errs3=errors;if(typeof data1!="string")return validate146.errors=[{instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema41.
properties.kind.type,parentSchema:schema41.properties.kind,data:data1}],!1;if(data1!=="assignment")return validate146.errors=
[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"assignmen\
t"},message:"must be equal to constant",schema:"assignment",parentSchema:schema41.properties.kind,data:data1}],!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(data,"key")){let _errs5=errors;validate30(data.key,
{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData})||(vErrors=vErrors===null?validate30.
errors:appended(vErrors,validate30.errors),errors=vErrors.length);var valid0=_errs5===errors}else var valid0=!0;if(valid0){
if(data.ids!==void 0&&func0.call(data,"ids")){let _errs6=errors;validate32(data.ids,{instancePath:instancePath+"/ids",parentData:data,
parentDataProperty:"ids",rootData})||(vErrors=vErrors===null?validate32.errors:appended(vErrors,validate32.errors),errors=
vErrors.length);var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.before!==void 0&&func0.call(data,"befor\
e")){let _errs7=errors;validate150(data.before,{instancePath:instancePath+"/before",parentData:data,parentDataProperty:"\
before",rootData})||(vErrors=vErrors===null?validate150.errors:appended(vErrors,validate150.errors),errors=vErrors.length);
var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.after!==void 0&&func0.call(data,"after")){let _errs9=errors;
validate150(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData})||(vErrors=
vErrors===null?validate150.errors:appended(vErrors,validate150.errors),errors=vErrors.length);var valid0=_errs9===errors}else
var valid0=!0;if(valid0){if(data.fields!==void 0&&func0.call(data,"fields")){let _errs11=errors;validate37(data.fields,{
instancePath:instancePath+"/fields",parentData:data,parentDataProperty:"fields",rootData})||(vErrors=vErrors===null?validate37.
errors:appended(vErrors,validate37.errors),errors=vErrors.length);var valid0=_errs11===errors}else var valid0=!0;if(valid0){
if(data.reach!==void 0&&func0.call(data,"reach")){let _errs12=errors;validate39(data.reach,{instancePath:instancePath+"/\
reach",parentData:data,parentDataProperty:"reach",rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,
validate39.errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&
func0.call(data,"reason")){let _errs13=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,
parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=
vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){
let _errs14=errors;validate45(data.risk,{instancePath:instancePath+"/risk",parentData:data,parentDataProperty:"risk",rootData})||
(vErrors=vErrors===null?validate45.errors:appended(vErrors,validate45.errors),errors=vErrors.length);var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&func0.call(data,"needs")){let _errs15=errors;validate47(data.
needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData})||(vErrors=vErrors===null?
validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;validate50(data.lanes,{instancePath:instancePath+
"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.origin!==void 0&&
func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.errors:appended(vErrors,validate52.errors),errors=
vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.because!==void 0&&func0.call(data,"beca\
use")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+"/because",parentData:data,parentDataProperty:"\
because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,validate54.errors),errors=vErrors.length);
var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate146.errors=[{instancePath,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data}],
!1;return validate146.errors=vErrors,errors===0}var schema43={type:"object",additionalProperties:!1,required:["action","\
kind","key","ids","reason","risk","needs","lanes","origin","because"],properties:{action:{$ref:"#/definitions/Action"},kind:{
type:"string",const:"accessControlAttributes"},key:{$ref:"#/definitions/Key"},ids:{$ref:"#/definitions/Ids"},before:{allOf:[
{$ref:"#/definitions/AccessControlAttributesSpec"}]},after:{allOf:[{$ref:"#/definitions/AccessControlAttributesSpec"}]},
fields:{$ref:"#/definitions/Fields"},reach:{$ref:"#/definitions/Reach"},reason:{$ref:"#/definitions/Reason"},risk:{$ref:"\
#/definitions/Risk"},needs:{$ref:"#/definitions/Needs"},lanes:{$ref:"#/definitions/Lanes"},origin:{$ref:"#/definitions/O\
rigin"},because:{$ref:"#/definitions/Because"}}},schema44={type:"object",additionalProperties:!1,required:["attributes"],
properties:{attributes:{type:"object",additionalProperties:{type:"string"}}}};function validate167(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if((data.attributes===void 0||!func0.call(data,"attributes"))&&(missing0="attributes"))
return validate167.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"\
must have required property '"+missing0+"'",schema:schema44.required,parentSchema:schema44,data}],!1;{let _errs1=errors;
for(let key0 of Object.keys(data))if(key0!=="attributes"){return validate167.errors=[{instancePath,schemaPath:"#/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional propert\
ies",schema:!1,parentSchema:schema44,data}],!1;break}if(_errs1===errors&&data.attributes!==void 0&&func0.call(data,"attr\
ibutes")){let data0=data.attributes;if(errors===errors)if(data0&&typeof data0=="object"&&!Array.isArray(data0))for(let key1 of Object.
keys(data0)){let data1=data0[key1],_errs5=errors;if(typeof data1!="string")return validate167.errors=[{instancePath:instancePath+
"/attributes/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/attributes/additionalProperties/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema44.properties.attributes.additionalProperties.
type,parentSchema:schema44.properties.attributes.additionalProperties,data:data1}],!1;var valid1=_errs5===errors;if(!valid1)
break}else return validate167.errors=[{instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:schema44.properties.attributes.type,parentSchema:schema44.
properties.attributes,data:data0}],!1}}}else return validate167.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data}],!1;return validate167.
errors=vErrors,errors===0}function validate163(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.action===void 0||!func0.
call(data,"action"))&&(missing0="action")||(data.kind===void 0||!func0.call(data,"kind"))&&(missing0="kind")||(data.key===
void 0||!func0.call(data,"key"))&&(missing0="key")||(data.ids===void 0||!func0.call(data,"ids"))&&(missing0="ids")||(data.
reason===void 0||!func0.call(data,"reason"))&&(missing0="reason")||(data.risk===void 0||!func0.call(data,"risk"))&&(missing0=
"risk")||(data.needs===void 0||!func0.call(data,"needs"))&&(missing0="needs")||(data.lanes===void 0||!func0.call(data,"l\
anes"))&&(missing0="lanes")||(data.origin===void 0||!func0.call(data,"origin"))&&(missing0="origin")||(data.because===void 0||
!func0.call(data,"because"))&&(missing0="because"))return validate163.errors=[{instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema43.required,
parentSchema:schema43,data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!func0.call(schema43.properties,
key0)){return validate163.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema43,data}],!1;break}if(_errs1===
errors){if(data.action!==void 0&&func0.call(data,"action")){let _errs2=errors;validate28(data.action,{instancePath:instancePath+
"/action",parentData:data,parentDataProperty:"action",rootData})||(vErrors=vErrors===null?validate28.errors:appended(vErrors,
validate28.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.kind!==void 0&&
func0.call(data,"kind")){let data1=data.kind,_errs3=errors;if(typeof data1!="string")return validate163.errors=[{instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema43.
properties.kind.type,parentSchema:schema43.properties.kind,data:data1}],!1;if(data1!=="accessControlAttributes")return validate163.
errors=[{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"ac\
cessControlAttributes"},message:"must be equal to constant",schema:"accessControlAttributes",parentSchema:schema43.properties.
kind,data:data1}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.key!==void 0&&func0.call(data,"key")){
let _errs5=errors;validate30(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData})||
(vErrors=vErrors===null?validate30.errors:appended(vErrors,validate30.errors),errors=vErrors.length);var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.ids!==void 0&&func0.call(data,"ids")){let _errs6=errors;validate32(data.ids,
{instancePath:instancePath+"/ids",parentData:data,parentDataProperty:"ids",rootData})||(vErrors=vErrors===null?validate32.
errors:appended(vErrors,validate32.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.before!==void 0&&func0.call(data,"before")){let _errs7=errors;validate167(data.before,{instancePath:instancePath+
"/before",parentData:data,parentDataProperty:"before",rootData})||(vErrors=vErrors===null?validate167.errors:appended(vErrors,
validate167.errors),errors=vErrors.length);var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.after!==void 0&&
func0.call(data,"after")){let _errs9=errors;validate167(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"\
after",rootData})||(vErrors=vErrors===null?validate167.errors:appended(vErrors,validate167.errors),errors=vErrors.length);
var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.fields!==void 0&&func0.call(data,"fields")){let _errs11=errors;
validate37(data.fields,{instancePath:instancePath+"/fields",parentData:data,parentDataProperty:"fields",rootData})||(vErrors=
vErrors===null?validate37.errors:appended(vErrors,validate37.errors),errors=vErrors.length);var valid0=_errs11===errors}else
var valid0=!0;if(valid0){if(data.reach!==void 0&&func0.call(data,"reach")){let _errs12=errors;validate39(data.reach,{instancePath:instancePath+
"/reach",parentData:data,parentDataProperty:"reach",rootData})||(vErrors=vErrors===null?validate39.errors:appended(vErrors,
validate39.errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0&&
func0.call(data,"reason")){let _errs13=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,
parentDataProperty:"reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=
vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.risk!==void 0&&func0.call(data,"risk")){
let _errs14=errors;validate45(data.risk,{instancePath:instancePath+"/risk",parentData:data,parentDataProperty:"risk",rootData})||
(vErrors=vErrors===null?validate45.errors:appended(vErrors,validate45.errors),errors=vErrors.length);var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.needs!==void 0&&func0.call(data,"needs")){let _errs15=errors;validate47(data.
needs,{instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData})||(vErrors=vErrors===null?
validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length);var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.lanes!==void 0&&func0.call(data,"lanes")){let _errs16=errors;validate50(data.lanes,{instancePath:instancePath+
"/lanes",parentData:data,parentDataProperty:"lanes",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length);var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.origin!==void 0&&
func0.call(data,"origin")){let _errs17=errors;validate52(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData})||(vErrors=vErrors===null?validate52.errors:appended(vErrors,validate52.errors),errors=
vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.because!==void 0&&func0.call(data,"beca\
use")){let _errs18=errors;validate54(data.because,{instancePath:instancePath+"/because",parentData:data,parentDataProperty:"\
because",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,validate54.errors),errors=vErrors.length);
var valid0=_errs18===errors}else var valid0=!0}}}}}}}}}}}}}}}else return validate163.errors=[{instancePath,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data}],
!1;return validate163.errors=vErrors,errors===0}function validate26(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0,_errs2=errors,valid0=!0,_errs3=errors;if(errors===_errs3)if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.action!==void 0&&func0.call(data,"action")&&data.action!=="create"){let err0={};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs3===errors;errors=_errs2,vErrors!==null&&(_errs2?vErrors.length=_errs2:vErrors=null);let ifClause0;
if(_valid0){let _errs6=errors;if(errors===_errs6)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.
after===void 0||!func0.call(data,"after"))&&(missing0="after"))return validate26.errors=[{instancePath,schemaPath:"#/the\
n/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema9.
then.required,parentSchema:schema9.then,data}],!1;if(data.before!==void 0&&func0.call(data,"before")){var valid2=!1;return validate26.
errors=[{instancePath:instancePath+"/before",schemaPath:"#/then/properties/before/false schema",keyword:"false schema",params:{},
message:"boolean schema is false",schema:!1,parentSchema:schema9.then.properties.before,data:data.before}],!1}else var valid2=!0;
if(valid2)if(data.fields!==void 0&&func0.call(data,"fields")){var valid2=!1;return validate26.errors=[{instancePath:instancePath+
"/fields",schemaPath:"#/then/properties/fields/false schema",keyword:"false schema",params:{},message:"boolean schema is\
 false",schema:!1,parentSchema:schema9.then.properties.fields,data:data.fields}],!1}else var valid2=!0}else return validate26.
errors=[{instancePath,schemaPath:"#/then/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema9.
then.type,parentSchema:schema9.then,data}],!1;var _valid0=_errs6===errors;valid0=_valid0,ifClause0="then"}else{let _errs8=errors,
_errs9=errors,valid3=!0,_errs10=errors;if(errors===_errs10)if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
action!==void 0&&func0.call(data,"action")&&data.action!=="delete"){let err2={};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}}else{let err3={};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs10===errors;
errors=_errs9,vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);let ifClause1;if(_valid1){let _errs13=errors;if(errors===
_errs13)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing1;if((data.before===void 0||!func0.call(data,"b\
efore"))&&(missing1="before"))return validate26.errors=[{instancePath,schemaPath:"#/else/then/required",keyword:"require\
d",params:{missingProperty:missing1},message:"must have required property '"+missing1+"'",schema:schema9.else.then.required,
parentSchema:schema9.else.then,data}],!1;if(data.after!==void 0&&func0.call(data,"after")){var valid5=!1;return validate26.
errors=[{instancePath:instancePath+"/after",schemaPath:"#/else/then/properties/after/false schema",keyword:"false schema",
params:{},message:"boolean schema is false",schema:!1,parentSchema:schema9.else.then.properties.after,data:data.after}],
!1}else var valid5=!0;if(valid5)if(data.fields!==void 0&&func0.call(data,"fields")){var valid5=!1;return validate26.errors=
[{instancePath:instancePath+"/fields",schemaPath:"#/else/then/properties/fields/false schema",keyword:"false schema",params:{},
message:"boolean schema is false",schema:!1,parentSchema:schema9.else.then.properties.fields,data:data.fields}],!1}else var valid5=!0}else
return validate26.errors=[{instancePath,schemaPath:"#/else/then/type",keyword:"type",params:{type:"object"},message:"mus\
t be object",schema:schema9.else.then.type,parentSchema:schema9.else.then,data}],!1;var _valid1=_errs13===errors;valid3=
_valid1,ifClause1="then"}else{let _errs15=errors,_errs16=errors,valid6=!0,_errs17=errors;if(errors===_errs17)if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.action!==void 0&&func0.call(data,"action")&&data.action!=="update"){let err4={};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}var _valid2=_errs17===errors;if(errors=_errs16,vErrors!==null&&(_errs16?vErrors.length=_errs16:vErrors=null),_valid2){
let _errs20=errors;if(errors===_errs20)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if((data.before===
void 0||!func0.call(data,"before"))&&(missing2="before")||(data.after===void 0||!func0.call(data,"after"))&&(missing2="a\
fter")||(data.fields===void 0||!func0.call(data,"fields"))&&(missing2="fields"))return validate26.errors=[{instancePath,
schemaPath:"#/else/else/then/required",keyword:"required",params:{missingProperty:missing2},message:"must have required \
property '"+missing2+"'",schema:schema9.else.else.then.required,parentSchema:schema9.else.else.then,data}],!1}else return validate26.
errors=[{instancePath,schemaPath:"#/else/else/then/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:schema9.else.else.then.type,parentSchema:schema9.else.else.then,data}],!1;var _valid2=_errs20===errors;valid6=_valid2}
if(!valid6){let err6={instancePath,schemaPath:"#/else/else/if",keyword:"if",params:{failingKeyword:"then"},message:'must\
 match "then" schema',schema:schema9.else.else.if,parentSchema:schema9.else.else,data};return vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++,validate26.errors=vErrors,!1}var _valid1=_errs15===errors;valid3=_valid1,ifClause1="else"}if(!valid3){
let err7={instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword:ifClause1},message:'must match "'+ifClause1+
'" schema',schema:schema9.else.if,parentSchema:schema9.else,data};return vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++,validate26.errors=vErrors,!1}var _valid0=_errs8===errors;valid0=_valid0,ifClause0="else"}if(!valid0){let err8={
instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword:ifClause0},message:'must match "'+ifClause0+'" schema',
schema:schema9.if,parentSchema:schema9,data};return vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++,validate26.
errors=vErrors,!1}if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;if((data.kind===void 0||
!func0.call(data,"kind"))&&(missing3="kind")||(data.action===void 0||!func0.call(data,"action"))&&(missing3="action"))return validate26.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing3},message:"must have re\
quired property '"+missing3+"'",schema:schema9.required,parentSchema:schema9,data}],!1;{let tag0=data.kind;if(typeof tag0==
"string")if(tag0==="enterpriseApp")validate27(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===
null?validate27.errors:appended(vErrors,validate27.errors),errors=vErrors.length);else if(tag0==="samlSettings")validate58(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate58.errors:appended(vErrors,
validate58.errors),errors=vErrors.length);else if(tag0==="signingCertificate")validate75(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate75.errors:appended(vErrors,validate75.errors),errors=vErrors.length);else if(tag0===
"scimSync")validate92(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate92.errors:
appended(vErrors,validate92.errors),errors=vErrors.length);else if(tag0==="appAssignment")validate107(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate107.errors:appended(vErrors,validate107.errors),
errors=vErrors.length);else if(tag0==="permissionSet")validate124(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate124.errors:appended(vErrors,validate124.errors),errors=vErrors.length);else if(tag0==="a\
ssignment")validate146(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate146.
errors:appended(vErrors,validate146.errors),errors=vErrors.length);else if(tag0==="accessControlAttributes")validate163(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate163.errors:appended(vErrors,
validate163.errors),errors=vErrors.length);else return validate26.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"\
discriminator",params:{error:"mapping",tag:"kind",tagValue:tag0},message:'value of tag "kind" must be in oneOf',schema:schema9.
discriminator,parentSchema:schema9,data}],!1;else return validate26.errors=[{instancePath,schemaPath:"#/discriminator",keyword:"\
discriminator",params:{error:"tag",tag:"kind",tagValue:tag0},message:'tag "kind" must be string',schema:schema9.discriminator,
parentSchema:schema9,data}],!1}}else return validate26.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data}],!1;return validate26.errors=vErrors,
errors===0}var schema45={type:"object",additionalProperties:!1,required:["change","reason"],properties:{change:{$ref:"#/\
definitions/Change"},reason:{$ref:"#/definitions/Reason"}}};function validate187(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.change===void 0||!func0.call(data,"change"))&&(missing0="change")||(data.reason===void 0||!func0.call(data,"rea\
son"))&&(missing0="reason"))return validate187.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema45.required,parentSchema:schema45,
data}],!1;{let _errs1=errors;for(let key0 of Object.keys(data))if(!(key0==="change"||key0==="reason")){return validate187.
errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema45,data}],!1;break}if(_errs1===errors){if(data.
change!==void 0&&func0.call(data,"change")){let _errs2=errors;validate26(data.change,{instancePath:instancePath+"/change",
parentData:data,parentDataProperty:"change",rootData})||(vErrors=vErrors===null?validate26.errors:appended(vErrors,validate26.
errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.reason!==void 0&&func0.call(
data,"reason")){let _errs3=errors;validate43(data.reason,{instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"\
reason",rootData})||(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=vErrors.length);
var valid0=_errs3===errors}else var valid0=!0}}}else return validate187.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data}],!1;return validate187.
errors=vErrors,errors===0}var schema46={type:"object",additionalProperties:!0,required:["code","title","steps"],properties:{
code:{type:"string"},title:{type:"string"},steps:{type:"array",items:{type:"string"}},at:{allOf:[{$ref:"#/definitions/Po\
sition"}]}}};function validate191(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.code===void 0||!func0.
call(data,"code"))&&(missing0="code")||(data.title===void 0||!func0.call(data,"title"))&&(missing0="title")||(data.steps===
void 0||!func0.call(data,"steps"))&&(missing0="steps"))return validate191.errors=[{instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema46.
required,parentSchema:schema46,data}],!1;if(data.code!==void 0&&func0.call(data,"code")){let data0=data.code,_errs2=errors;
if(typeof data0!="string")return validate191.errors=[{instancePath:instancePath+"/code",schemaPath:"#/properties/code/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string",schema:schema46.properties.code.type,parentSchema:schema46.
properties.code,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.title!==void 0&&func0.call(
data,"title")){let data1=data.title,_errs4=errors;if(typeof data1!="string")return validate191.errors=[{instancePath:instancePath+
"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema46.
properties.title.type,parentSchema:schema46.properties.title,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.steps!==void 0&&func0.call(data,"steps")){let data2=data.steps,_errs6=errors;if(errors===_errs6)if(Array.
isArray(data2)){var valid1=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0],_errs8=errors;if(typeof data3!=
"string")return validate191.errors=[{instancePath:instancePath+"/steps/"+i0,schemaPath:"#/properties/steps/items/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema46.properties.steps.items.type,parentSchema:schema46.
properties.steps.items,data:data3}],!1;var valid1=_errs8===errors;if(!valid1)break}}else return validate191.errors=[{instancePath:instancePath+
"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema46.
properties.steps.type,parentSchema:schema46.properties.steps,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0)if(data.at!==void 0&&func0.call(data,"at")){let _errs10=errors;validate55(data.at,{instancePath:instancePath+"\
/at",parentData:data,parentDataProperty:"at",rootData})||(vErrors=vErrors===null?validate55.errors:appended(vErrors,validate55.
errors),errors=vErrors.length);var valid0=_errs10===errors}else var valid0=!0}}}else return validate191.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema46.type,parentSchema:schema46,
data}],!1;return validate191.errors=vErrors,errors===0}var schema47={type:"object",additionalProperties:!0,required:["wh\
at","expires","days"],properties:{what:{type:"string",enum:["signing certificate","SCIM token"]},expires:{type:"string"},
days:{type:"number"}}};function validate194(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.what===void 0||!func0.
call(data,"what"))&&(missing0="what")||(data.expires===void 0||!func0.call(data,"expires"))&&(missing0="expires")||(data.
days===void 0||!func0.call(data,"days"))&&(missing0="days"))return validate194.errors=[{instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema47.
required,parentSchema:schema47,data}],!1;if(data.what!==void 0&&func0.call(data,"what")){let data0=data.what,_errs2=errors;
if(typeof data0!="string")return validate194.errors=[{instancePath:instancePath+"/what",schemaPath:"#/properties/what/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string",schema:schema47.properties.what.type,parentSchema:schema47.
properties.what,data:data0}],!1;if(!(data0==="signing certificate"||data0==="SCIM token"))return validate194.errors=[{instancePath:instancePath+
"/what",schemaPath:"#/properties/what/enum",keyword:"enum",params:{allowedValues:schema47.properties.what.enum},message:"\
must be equal to one of the allowed values",schema:schema47.properties.what.enum,parentSchema:schema47.properties.what,data:data0}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.expires!==void 0&&func0.call(data,"expires")){let data1=data.
expires,_errs4=errors;if(typeof data1!="string")return validate194.errors=[{instancePath:instancePath+"/expires",schemaPath:"\
#/properties/expires/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema47.properties.expires.
type,parentSchema:schema47.properties.expires,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.
days!==void 0&&func0.call(data,"days")){let data2=data.days,_errs6=errors;if(!(typeof data2=="number"&&isFinite(data2)))
return validate194.errors=[{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:schema47.properties.days.type,parentSchema:schema47.properties.days,data:data2}],
!1;var valid0=_errs6===errors}else var valid0=!0}}else return validate194.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data}],!1;return validate194.
errors=vErrors,errors===0}var schema48={type:"object",additionalProperties:!0,required:["guardrail","level","text"],properties:{
guardrail:{type:"string"},level:{type:"string",enum:["ok","warn","override","deny"]},text:{type:"string"}}};function validate197(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if((data.guardrail===void 0||!func0.call(data,"guardrail"))&&(missing0="gua\
rdrail")||(data.level===void 0||!func0.call(data,"level"))&&(missing0="level")||(data.text===void 0||!func0.call(data,"t\
ext"))&&(missing0="text"))return validate197.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},
message:"must have required property '"+missing0+"'",schema:schema48.required,parentSchema:schema48,data}],!1;if(data.guardrail!==
void 0&&func0.call(data,"guardrail")){let data0=data.guardrail,_errs2=errors;if(typeof data0!="string")return validate197.
errors=[{instancePath:instancePath+"/guardrail",schemaPath:"#/properties/guardrail/type",keyword:"type",params:{type:"st\
ring"},message:"must be string",schema:schema48.properties.guardrail.type,parentSchema:schema48.properties.guardrail,data:data0}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.level!==void 0&&func0.call(data,"level")){let data1=data.
level,_errs4=errors;if(typeof data1!="string")return validate197.errors=[{instancePath:instancePath+"/level",schemaPath:"\
#/properties/level/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema48.properties.level.
type,parentSchema:schema48.properties.level,data:data1}],!1;if(!(data1==="ok"||data1==="warn"||data1==="override"||data1===
"deny"))return validate197.errors=[{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enu\
m",params:{allowedValues:schema48.properties.level.enum},message:"must be equal to one of the allowed values",schema:schema48.
properties.level.enum,parentSchema:schema48.properties.level,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0)if(data.text!==void 0&&func0.call(data,"text")){let data2=data.text,_errs6=errors;if(typeof data2!="string")return validate197.
errors=[{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema48.properties.text.type,parentSchema:schema48.properties.text,data:data2}],!1;var valid0=_errs6===
errors}else var valid0=!0}}else return validate197.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data}],!1;return validate197.errors=vErrors,
errors===0}var schema49={type:"object",additionalProperties:!0,required:["tier","whereItRules","evidence"],properties:{tier:{
$ref:"#/definitions/Tier"},whereItRules:{allOf:[{$ref:"#/definitions/Tier"}]},evidence:{type:"array",items:{type:"string"}}}},
schema50={type:"string",enum:["read","write","power","admin","unknown"]};function validate200(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;return typeof data!="string"?(validate200.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema50.type,parentSchema:schema50,
data}],!1):data==="read"||data==="write"||data==="power"||data==="admin"||data==="unknown"?(validate200.errors=vErrors,errors===
0):(validate200.errors=[{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema50.enum},message:"m\
ust be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data}],!1)}function validate199(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if((data.tier===void 0||!func0.call(data,"tier"))&&(missing0="tier")||(data.
whereItRules===void 0||!func0.call(data,"whereItRules"))&&(missing0="whereItRules")||(data.evidence===void 0||!func0.call(
data,"evidence"))&&(missing0="evidence"))return validate199.errors=[{instancePath,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema49.required,parentSchema:schema49,
data}],!1;if(data.tier!==void 0&&func0.call(data,"tier")){let _errs2=errors;validate200(data.tier,{instancePath:instancePath+
"/tier",parentData:data,parentDataProperty:"tier",rootData})||(vErrors=vErrors===null?validate200.errors:appended(vErrors,
validate200.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.whereItRules!==
void 0&&func0.call(data,"whereItRules")){let _errs3=errors;validate200(data.whereItRules,{instancePath:instancePath+"/wh\
ereItRules",parentData:data,parentDataProperty:"whereItRules",rootData})||(vErrors=vErrors===null?validate200.errors:appended(
vErrors,validate200.errors),errors=vErrors.length);var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.evidence!==
void 0&&func0.call(data,"evidence")){let data2=data.evidence,_errs5=errors;if(errors===_errs5)if(Array.isArray(data2)){var valid2=!0;
let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0],_errs7=errors;if(typeof data3!="string")return validate199.
errors=[{instancePath:instancePath+"/evidence/"+i0,schemaPath:"#/properties/evidence/items/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema49.properties.evidence.items.type,parentSchema:schema49.properties.
evidence.items,data:data3}],!1;var valid2=_errs7===errors;if(!valid2)break}}else return validate199.errors=[{instancePath:instancePath+
"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema49.
properties.evidence.type,parentSchema:schema49.properties.evidence,data:data2}],!1;var valid0=_errs5===errors}else var valid0=!0}}else
return validate199.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:schema49.type,parentSchema:schema49,data}],!1;return validate199.errors=vErrors,errors===0}var schema51={type:"\
object",additionalProperties:!0,required:["added","removed"],properties:{added:{allOf:[{$ref:"#/definitions/ActionCount"}]},
removed:{allOf:[{$ref:"#/definitions/ActionCount"}]}}},schema52={type:"object",additionalProperties:!0,required:["count",
"changing","first"],properties:{count:{type:"integer",minimum:0},changing:{type:"integer",minimum:0},first:{type:"array",
items:{type:"string"}}}};function validate205(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.count===void 0||!func0.
call(data,"count"))&&(missing0="count")||(data.changing===void 0||!func0.call(data,"changing"))&&(missing0="changing")||
(data.first===void 0||!func0.call(data,"first"))&&(missing0="first"))return validate205.errors=[{instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema52.
required,parentSchema:schema52,data}],!1;if(data.count!==void 0&&func0.call(data,"count")){let data0=data.count,_errs2=errors;
if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return validate205.errors=[{instancePath:instancePath+
"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema52.
properties.count.type,parentSchema:schema52.properties.count,data:data0}],!1;if(errors===_errs2&&typeof data0=="number"&&
isFinite(data0)&&(data0<0||isNaN(data0)))return validate205.errors=[{instancePath:instancePath+"/count",schemaPath:"#/pr\
operties/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema52.
properties.count,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.changing!==void 0&&func0.
call(data,"changing")){let data1=data.changing,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(
data1)))return validate205.errors=[{instancePath:instancePath+"/changing",schemaPath:"#/properties/changing/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:schema52.properties.changing.type,parentSchema:schema52.properties.
changing,data:data1}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<0||isNaN(data1)))return validate205.
errors=[{instancePath:instancePath+"/changing",schemaPath:"#/properties/changing/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.changing,data:data1}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.first!==void 0&&func0.call(data,"first")){let data2=data.first,_errs6=errors;
if(errors===_errs6)if(Array.isArray(data2)){var valid1=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0],
_errs8=errors;if(typeof data3!="string")return validate205.errors=[{instancePath:instancePath+"/first/"+i0,schemaPath:"#\
/properties/first/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema52.properties.
first.items.type,parentSchema:schema52.properties.first.items,data:data3}],!1;var valid1=_errs8===errors;if(!valid1)break}}else
return validate205.errors=[{instancePath:instancePath+"/first",schemaPath:"#/properties/first/type",keyword:"type",params:{
type:"array"},message:"must be array",schema:schema52.properties.first.type,parentSchema:schema52.properties.first,data:data2}],
!1;var valid0=_errs6===errors}else var valid0=!0}}else return validate205.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data}],!1;return validate205.
errors=vErrors,errors===0}function validate204(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.added===void 0||!func0.
call(data,"added"))&&(missing0="added")||(data.removed===void 0||!func0.call(data,"removed"))&&(missing0="removed"))return validate204.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have re\
quired property '"+missing0+"'",schema:schema51.required,parentSchema:schema51,data}],!1;if(data.added!==void 0&&func0.call(
data,"added")){let _errs2=errors;validate205(data.added,{instancePath:instancePath+"/added",parentData:data,parentDataProperty:"\
added",rootData})||(vErrors=vErrors===null?validate205.errors:appended(vErrors,validate205.errors),errors=vErrors.length);
var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.removed!==void 0&&func0.call(data,"removed")){let _errs4=errors;
validate205(data.removed,{instancePath:instancePath+"/removed",parentData:data,parentDataProperty:"removed",rootData})||
(vErrors=vErrors===null?validate205.errors:appended(vErrors,validate205.errors),errors=vErrors.length);var valid0=_errs4===
errors}else var valid0=!0}else return validate204.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data}],!1;return validate204.errors=vErrors,
errors===0}var schema53={type:"object",additionalProperties:!0,required:["permissionSet","accountId"],properties:{permissionSet:{
type:"string"},accountId:{$ref:"#/definitions/AccountId"},replacedBy:{type:"string"}}};function validate209(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if((data.permissionSet===void 0||!func0.call(data,"permissionSet"))&&(missing0="permi\
ssionSet")||(data.accountId===void 0||!func0.call(data,"accountId"))&&(missing0="accountId"))return validate209.errors=[
{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required p\
roperty '"+missing0+"'",schema:schema53.required,parentSchema:schema53,data}],!1;if(data.permissionSet!==void 0&&func0.call(
data,"permissionSet")){let data0=data.permissionSet,_errs2=errors;if(typeof data0!="string")return validate209.errors=[{
instancePath:instancePath+"/permissionSet",schemaPath:"#/properties/permissionSet/type",keyword:"type",params:{type:"str\
ing"},message:"must be string",schema:schema53.properties.permissionSet.type,parentSchema:schema53.properties.permissionSet,
data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.accountId!==void 0&&func0.call(data,"ac\
countId")){let _errs4=errors;validate40(data.accountId,{instancePath:instancePath+"/accountId",parentData:data,parentDataProperty:"\
accountId",rootData})||(vErrors=vErrors===null?validate40.errors:appended(vErrors,validate40.errors),errors=vErrors.length);
var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.replacedBy!==void 0&&func0.call(data,"replacedBy")){let data2=data.
replacedBy,_errs5=errors;if(typeof data2!="string")return validate209.errors=[{instancePath:instancePath+"/replacedBy",schemaPath:"\
#/properties/replacedBy/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema53.properties.
replacedBy.type,parentSchema:schema53.properties.replacedBy,data:data2}],!1;var valid0=_errs5===errors}else var valid0=!0}}else
return validate209.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:schema53.type,parentSchema:schema53,data}],!1;return validate209.errors=vErrors,errors===0}var schema54={type:"\
object",additionalProperties:!0,required:["gaining","losing","unaffected","gains","losses","holders","unknownGroups"],properties:{
gaining:{type:"integer",minimum:0},losing:{type:"integer",minimum:0},unaffected:{type:"integer",minimum:0},gains:{type:"\
array",items:{$ref:"#/definitions/PeopleGroup"}},losses:{type:"array",items:{$ref:"#/definitions/PeopleGroup"}},holders:{
type:"object",additionalProperties:{type:"number"}},unknownGroups:{type:"array",items:{type:"string"}}}},schema55={type:"\
object",additionalProperties:!0,required:["people","access"],properties:{people:{type:"array",items:{type:"string"}},access:{
type:"array",items:{$ref:"#/definitions/Access"}}}},schema56={type:"object",additionalProperties:!0,required:["permissio\
nSet","accountIds"],properties:{permissionSet:{type:"string"},accountIds:{type:"array",items:{$ref:"#/definitions/Accoun\
tId"}}}};function validate215(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.permissionSet===void 0||!func0.
call(data,"permissionSet"))&&(missing0="permissionSet")||(data.accountIds===void 0||!func0.call(data,"accountIds"))&&(missing0=
"accountIds"))return validate215.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},
message:"must have required property '"+missing0+"'",schema:schema56.required,parentSchema:schema56,data}],!1;if(data.permissionSet!==
void 0&&func0.call(data,"permissionSet")){let data0=data.permissionSet,_errs2=errors;if(typeof data0!="string")return validate215.
errors=[{instancePath:instancePath+"/permissionSet",schemaPath:"#/properties/permissionSet/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema56.properties.permissionSet.type,parentSchema:schema56.properties.permissionSet,
data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.accountIds!==void 0&&func0.call(data,"ac\
countIds")){let data1=data.accountIds,_errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){var valid1=!0;let len0=data1.
length;for(let i0=0;i0<len0;i0++){let _errs6=errors;validate40(data1[i0],{instancePath:instancePath+"/accountIds/"+i0,parentData:data1,
parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate40.errors:appended(vErrors,validate40.errors),errors=vErrors.
length);var valid1=_errs6===errors;if(!valid1)break}}else return validate215.errors=[{instancePath:instancePath+"/accoun\
tIds",schemaPath:"#/properties/accountIds/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema56.
properties.accountIds.type,parentSchema:schema56.properties.accountIds,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0}else
return validate215.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:schema56.type,parentSchema:schema56,data}],!1;return validate215.errors=vErrors,errors===0}function validate214(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if((data.people===void 0||!func0.call(data,"people"))&&(missing0="people")||
(data.access===void 0||!func0.call(data,"access"))&&(missing0="access"))return validate214.errors=[{instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema55.
required,parentSchema:schema55,data}],!1;if(data.people!==void 0&&func0.call(data,"people")){let data0=data.people,_errs2=errors;
if(errors===_errs2)if(Array.isArray(data0)){var valid1=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0],
_errs4=errors;if(typeof data1!="string")return validate214.errors=[{instancePath:instancePath+"/people/"+i0,schemaPath:"\
#/properties/people/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema55.properties.
people.items.type,parentSchema:schema55.properties.people.items,data:data1}],!1;var valid1=_errs4===errors;if(!valid1)break}}else
return validate214.errors=[{instancePath:instancePath+"/people",schemaPath:"#/properties/people/type",keyword:"type",params:{
type:"array"},message:"must be array",schema:schema55.properties.people.type,parentSchema:schema55.properties.people,data:data0}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.access!==void 0&&func0.call(data,"access")){let data2=data.
access,_errs6=errors;if(errors===_errs6)if(Array.isArray(data2)){var valid2=!0;let len1=data2.length;for(let i1=0;i1<len1;i1++){
let _errs8=errors;validate215(data2[i1],{instancePath:instancePath+"/access/"+i1,parentData:data2,parentDataProperty:i1,
rootData})||(vErrors=vErrors===null?validate215.errors:appended(vErrors,validate215.errors),errors=vErrors.length);var valid2=_errs8===
errors;if(!valid2)break}}else return validate214.errors=[{instancePath:instancePath+"/access",schemaPath:"#/properties/a\
ccess/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema55.properties.access.type,parentSchema:schema55.
properties.access,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0}else return validate214.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema55.type,parentSchema:schema55,
data}],!1;return validate214.errors=vErrors,errors===0}function validate213(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.gaining===void 0||!func0.call(data,"gaining"))&&(missing0="gaining")||(data.losing===void 0||!func0.call(data,"\
losing"))&&(missing0="losing")||(data.unaffected===void 0||!func0.call(data,"unaffected"))&&(missing0="unaffected")||(data.
gains===void 0||!func0.call(data,"gains"))&&(missing0="gains")||(data.losses===void 0||!func0.call(data,"losses"))&&(missing0=
"losses")||(data.holders===void 0||!func0.call(data,"holders"))&&(missing0="holders")||(data.unknownGroups===void 0||!func0.
call(data,"unknownGroups"))&&(missing0="unknownGroups"))return validate213.errors=[{instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema54.
required,parentSchema:schema54,data}],!1;if(data.gaining!==void 0&&func0.call(data,"gaining")){let data0=data.gaining,_errs2=errors;
if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return validate213.errors=[{instancePath:instancePath+
"/gaining",schemaPath:"#/properties/gaining/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema54.
properties.gaining.type,parentSchema:schema54.properties.gaining,data:data0}],!1;if(errors===_errs2&&typeof data0=="numb\
er"&&isFinite(data0)&&(data0<0||isNaN(data0)))return validate213.errors=[{instancePath:instancePath+"/gaining",schemaPath:"\
#/properties/gaining/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema54.
properties.gaining,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.losing!==void 0&&func0.
call(data,"losing")){let data1=data.losing,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(
data1)))return validate213.errors=[{instancePath:instancePath+"/losing",schemaPath:"#/properties/losing/type",keyword:"t\
ype",params:{type:"integer"},message:"must be integer",schema:schema54.properties.losing.type,parentSchema:schema54.properties.
losing,data:data1}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<0||isNaN(data1)))return validate213.
errors=[{instancePath:instancePath+"/losing",schemaPath:"#/properties/losing/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema54.properties.losing,data:data1}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.unaffected!==void 0&&func0.call(data,"unaffected")){let data2=data.unaffected,
_errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate213.errors=[{instancePath:instancePath+
"/unaffected",schemaPath:"#/properties/unaffected/type",keyword:"type",params:{type:"integer"},message:"must be integer",
schema:schema54.properties.unaffected.type,parentSchema:schema54.properties.unaffected,data:data2}],!1;if(errors===_errs6&&
typeof data2=="number"&&isFinite(data2)&&(data2<0||isNaN(data2)))return validate213.errors=[{instancePath:instancePath+"\
/unaffected",schemaPath:"#/properties/unaffected/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mu\
st be >= 0",schema:0,parentSchema:schema54.properties.unaffected,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.gains!==void 0&&func0.call(data,"gains")){let data3=data.gains,_errs8=errors;if(errors===_errs8)if(Array.
isArray(data3)){var valid1=!0;let len0=data3.length;for(let i0=0;i0<len0;i0++){let _errs10=errors;validate214(data3[i0],
{instancePath:instancePath+"/gains/"+i0,parentData:data3,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate214.
errors:appended(vErrors,validate214.errors),errors=vErrors.length);var valid1=_errs10===errors;if(!valid1)break}}else return validate213.
errors=[{instancePath:instancePath+"/gains",schemaPath:"#/properties/gains/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema54.properties.gains.type,parentSchema:schema54.properties.gains,data:data3}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.losses!==void 0&&func0.call(data,"losses")){let data5=data.losses,_errs11=errors;
if(errors===_errs11)if(Array.isArray(data5)){var valid2=!0;let len1=data5.length;for(let i1=0;i1<len1;i1++){let _errs13=errors;
validate214(data5[i1],{instancePath:instancePath+"/losses/"+i1,parentData:data5,parentDataProperty:i1,rootData})||(vErrors=
vErrors===null?validate214.errors:appended(vErrors,validate214.errors),errors=vErrors.length);var valid2=_errs13===errors;
if(!valid2)break}}else return validate213.errors=[{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/t\
ype",keyword:"type",params:{type:"array"},message:"must be array",schema:schema54.properties.losses.type,parentSchema:schema54.
properties.losses,data:data5}],!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.holders!==void 0&&func0.
call(data,"holders")){let data7=data.holders,_errs14=errors;if(errors===_errs14)if(data7&&typeof data7=="object"&&!Array.
isArray(data7))for(let key0 of Object.keys(data7)){let data8=data7[key0],_errs17=errors;if(!(typeof data8=="number"&&isFinite(
data8)))return validate213.errors=[{instancePath:instancePath+"/holders/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/holders/additionalProperties/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema54.
properties.holders.additionalProperties.type,parentSchema:schema54.properties.holders.additionalProperties,data:data8}],
!1;var valid3=_errs17===errors;if(!valid3)break}else return validate213.errors=[{instancePath:instancePath+"/holders",schemaPath:"\
#/properties/holders/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema54.properties.holders.
type,parentSchema:schema54.properties.holders,data:data7}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0)if(data.
unknownGroups!==void 0&&func0.call(data,"unknownGroups")){let data9=data.unknownGroups,_errs19=errors;if(errors===_errs19)
if(Array.isArray(data9)){var valid4=!0;let len2=data9.length;for(let i2=0;i2<len2;i2++){let data10=data9[i2],_errs21=errors;
if(typeof data10!="string")return validate213.errors=[{instancePath:instancePath+"/unknownGroups/"+i2,schemaPath:"#/prop\
erties/unknownGroups/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema54.properties.
unknownGroups.items.type,parentSchema:schema54.properties.unknownGroups.items,data:data10}],!1;var valid4=_errs21===errors;
if(!valid4)break}}else return validate213.errors=[{instancePath:instancePath+"/unknownGroups",schemaPath:"#/properties/u\
nknownGroups/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema54.properties.unknownGroups.
type,parentSchema:schema54.properties.unknownGroups,data:data9}],!1;var valid0=_errs19===errors}else var valid0=!0}}}}}}else
return validate213.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:schema54.type,parentSchema:schema54,data}],!1;return validate213.errors=vErrors,errors===0}var schema57={type:"\
object",additionalProperties:!0,required:["ref","commit"],properties:{ref:{type:"string"},commit:{type:"string"}}};function validate221(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if((data.ref===void 0||!func0.call(data,"ref"))&&(missing0="ref")||(data.commit===
void 0||!func0.call(data,"commit"))&&(missing0="commit"))return validate221.errors=[{instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema57.
required,parentSchema:schema57,data}],!1;if(data.ref!==void 0&&func0.call(data,"ref")){let data0=data.ref,_errs2=errors;
if(typeof data0!="string")return validate221.errors=[{instancePath:instancePath+"/ref",schemaPath:"#/properties/ref/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema57.properties.ref.type,parentSchema:schema57.
properties.ref,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.commit!==void 0&&func0.call(
data,"commit")){let data1=data.commit,_errs4=errors;if(typeof data1!="string")return validate221.errors=[{instancePath:instancePath+
"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema57.
properties.commit.type,parentSchema:schema57.properties.commit,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0}else
return validate221.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:schema57.type,parentSchema:schema57,data}],!1;return validate221.errors=vErrors,errors===0}var schema58={type:"\
object",additionalProperties:!0,required:["permissionSets","assignments","accounts","groups","users","scope","notExamine\
d"],properties:{permissionSets:{type:"integer",minimum:0},assignments:{type:"integer",minimum:0},accounts:{type:"integer",
minimum:0},groups:{type:"integer",minimum:0},users:{type:"integer",minimum:0},scope:{type:"string",enum:["fast","full"]},
notExamined:{type:"array",items:{type:"string"}}}};function validate223(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.permissionSets===void 0||!func0.call(data,"permissionSets"))&&(missing0="permissionSets")||(data.assignments===
void 0||!func0.call(data,"assignments"))&&(missing0="assignments")||(data.accounts===void 0||!func0.call(data,"accounts"))&&
(missing0="accounts")||(data.groups===void 0||!func0.call(data,"groups"))&&(missing0="groups")||(data.users===void 0||!func0.
call(data,"users"))&&(missing0="users")||(data.scope===void 0||!func0.call(data,"scope"))&&(missing0="scope")||(data.notExamined===
void 0||!func0.call(data,"notExamined"))&&(missing0="notExamined"))return validate223.errors=[{instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema58.
required,parentSchema:schema58,data}],!1;if(data.permissionSets!==void 0&&func0.call(data,"permissionSets")){let data0=data.
permissionSets,_errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return validate223.
errors=[{instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSets/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:schema58.properties.permissionSets.type,parentSchema:schema58.properties.
permissionSets,data:data0}],!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(data0)&&(data0<0||isNaN(data0)))return validate223.
errors=[{instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSets/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.permissionSets,data:data0}],
!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.assignments!==void 0&&func0.call(data,"assignments")){
let data1=data.assignments,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return validate223.
errors=[{instancePath:instancePath+"/assignments",schemaPath:"#/properties/assignments/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:schema58.properties.assignments.type,parentSchema:schema58.properties.assignments,
data:data1}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<0||isNaN(data1)))return validate223.
errors=[{instancePath:instancePath+"/assignments",schemaPath:"#/properties/assignments/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.assignments,data:data1}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.accounts!==void 0&&func0.call(data,"accounts")){let data2=data.accounts,_errs6=errors;
if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return validate223.errors=[{instancePath:instancePath+
"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema58.
properties.accounts.type,parentSchema:schema58.properties.accounts,data:data2}],!1;if(errors===_errs6&&typeof data2=="nu\
mber"&&isFinite(data2)&&(data2<0||isNaN(data2)))return validate223.errors=[{instancePath:instancePath+"/accounts",schemaPath:"\
#/properties/accounts/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema58.
properties.accounts,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.groups!==void 0&&func0.
call(data,"groups")){let data3=data.groups,_errs8=errors;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(
data3)))return validate223.errors=[{instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"t\
ype",params:{type:"integer"},message:"must be integer",schema:schema58.properties.groups.type,parentSchema:schema58.properties.
groups,data:data3}],!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)&&(data3<0||isNaN(data3)))return validate223.
errors=[{instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.groups,data:data3}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.users!==void 0&&func0.call(data,"users")){let data4=data.users,_errs10=errors;
if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4)))return validate223.errors=[{instancePath:instancePath+
"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema58.
properties.users.type,parentSchema:schema58.properties.users,data:data4}],!1;if(errors===_errs10&&typeof data4=="number"&&
isFinite(data4)&&(data4<0||isNaN(data4)))return validate223.errors=[{instancePath:instancePath+"/users",schemaPath:"#/pr\
operties/users/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema58.
properties.users,data:data4}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.scope!==void 0&&func0.
call(data,"scope")){let data5=data.scope,_errs12=errors;if(typeof data5!="string")return validate223.errors=[{instancePath:instancePath+
"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema58.
properties.scope.type,parentSchema:schema58.properties.scope,data:data5}],!1;if(!(data5==="fast"||data5==="full"))return validate223.
errors=[{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues:schema58.
properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.scope.enum,parentSchema:schema58.
properties.scope,data:data5}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.notExamined!==void 0&&
func0.call(data,"notExamined")){let data6=data.notExamined,_errs14=errors;if(errors===_errs14)if(Array.isArray(data6)){var valid1=!0;
let len0=data6.length;for(let i0=0;i0<len0;i0++){let data7=data6[i0],_errs16=errors;if(typeof data7!="string")return validate223.
errors=[{instancePath:instancePath+"/notExamined/"+i0,schemaPath:"#/properties/notExamined/items/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema58.properties.notExamined.items.type,parentSchema:schema58.properties.
notExamined.items,data:data7}],!1;var valid1=_errs16===errors;if(!valid1)break}}else return validate223.errors=[{instancePath:instancePath+
"/notExamined",schemaPath:"#/properties/notExamined/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema58.
properties.notExamined.type,parentSchema:schema58.properties.notExamined,data:data6}],!1;var valid0=_errs14===errors}else
var valid0=!0}}}}}}else return validate223.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:schema58.type,parentSchema:schema58,data}],!1;return validate223.errors=vErrors,errors===
0}var schema59={type:"object",additionalProperties:!0,required:["code","severity","message"],properties:{code:{type:"str\
ing"},severity:{type:"string",enum:["error","warning","notice"]},message:{type:"string"},hint:{type:"string"},at:{allOf:[
{$ref:"#/definitions/Position"}]}}};function validate225(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if((data.code===
void 0||!func0.call(data,"code"))&&(missing0="code")||(data.severity===void 0||!func0.call(data,"severity"))&&(missing0=
"severity")||(data.message===void 0||!func0.call(data,"message"))&&(missing0="message"))return validate225.errors=[{instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+
"'",schema:schema59.required,parentSchema:schema59,data}],!1;if(data.code!==void 0&&func0.call(data,"code")){let data0=data.
code,_errs2=errors;if(typeof data0!="string")return validate225.errors=[{instancePath:instancePath+"/code",schemaPath:"#\
/properties/code/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema59.properties.code.type,
parentSchema:schema59.properties.code,data:data0}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.severity!==
void 0&&func0.call(data,"severity")){let data1=data.severity,_errs4=errors;if(typeof data1!="string")return validate225.
errors=[{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string",schema:schema59.properties.severity.type,parentSchema:schema59.properties.severity,data:data1}],
!1;if(!(data1==="error"||data1==="warning"||data1==="notice"))return validate225.errors=[{instancePath:instancePath+"/se\
verity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues:schema59.properties.severity.enum},
message:"must be equal to one of the allowed values",schema:schema59.properties.severity.enum,parentSchema:schema59.properties.
severity,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.message!==void 0&&func0.call(data,
"message")){let data2=data.message,_errs6=errors;if(typeof data2!="string")return validate225.errors=[{instancePath:instancePath+
"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema59.
properties.message.type,parentSchema:schema59.properties.message,data:data2}],!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.hint!==void 0&&func0.call(data,"hint")){let data3=data.hint,_errs8=errors;if(typeof data3!="string")return validate225.
errors=[{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema59.properties.hint.type,parentSchema:schema59.properties.hint,data:data3}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0)if(data.at!==void 0&&func0.call(data,"at")){let _errs10=errors;validate55(data.at,{instancePath:instancePath+
"/at",parentData:data,parentDataProperty:"at",rootData})||(vErrors=vErrors===null?validate55.errors:appended(vErrors,validate55.
errors),errors=vErrors.length);var valid0=_errs10===errors}else var valid0=!0}}}}else return validate225.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema59.type,parentSchema:schema59,
data}],!1;return validate225.errors=vErrors,errors===0}function validate21(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if((data.formatVersion===void 0||!func0.call(data,"formatVersion"))&&(missing0="formatVersion")||(data.toolVersion===void 0||
!func0.call(data,"toolVersion"))&&(missing0="toolVersion")||(data.createdAt===void 0||!func0.call(data,"createdAt"))&&(missing0=
"createdAt")||(data.target===void 0||!func0.call(data,"target"))&&(missing0="target")||(data.changes===void 0||!func0.call(
data,"changes"))&&(missing0="changes")||(data.deferred===void 0||!func0.call(data,"deferred"))&&(missing0="deferred")||(data.
manual===void 0||!func0.call(data,"manual"))&&(missing0="manual")||(data.expiries===void 0||!func0.call(data,"expiries"))&&
(missing0="expiries")||(data.unmanaged===void 0||!func0.call(data,"unmanaged"))&&(missing0="unmanaged")||(data.notManagedYet===
void 0||!func0.call(data,"notManagedYet"))&&(missing0="notManagedYet")||(data.guardrails===void 0||!func0.call(data,"gua\
rdrails"))&&(missing0="guardrails")||(data.privileges===void 0||!func0.call(data,"privileges"))&&(missing0="privileges")||
(data.rights===void 0||!func0.call(data,"rights"))&&(missing0="rights")||(data.endingRoles===void 0||!func0.call(data,"e\
ndingRoles"))&&(missing0="endingRoles")||(data.sessions===void 0||!func0.call(data,"sessions"))&&(missing0="sessions")||
(data.rulingAccounts===void 0||!func0.call(data,"rulingAccounts"))&&(missing0="rulingAccounts")||(data.examined===void 0||
!func0.call(data,"examined"))&&(missing0="examined")||(data.problems===void 0||!func0.call(data,"problems"))&&(missing0=
"problems")||(data.accounts===void 0||!func0.call(data,"accounts"))&&(missing0="accounts")||(data.fingerprint===void 0||
!func0.call(data,"fingerprint"))&&(missing0="fingerprint"))return validate21.errors=[{instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'",schema:schema6.
required,parentSchema:schema6,data}],!1;if(data.formatVersion!==void 0&&func0.call(data,"formatVersion")){let data0=data.
formatVersion,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(!pattern0.test(data0))return validate21.errors=
[{instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/pattern",keyword:"pattern",params:{pattern:"\
^1\\.(?:0|[1-9]\\d{0,5})$"},message:'must match pattern "^1\\.(?:0|[1-9]\\d{0,5})$"',schema:"^1\\.(?:0|[1-9]\\d{0,5})$",
parentSchema:schema6.properties.formatVersion,data:data0}],!1}else return validate21.errors=[{instancePath:instancePath+
"/formatVersion",schemaPath:"#/properties/formatVersion/type",keyword:"type",params:{type:"string"},message:"must be str\
ing",schema:schema6.properties.formatVersion.type,parentSchema:schema6.properties.formatVersion,data:data0}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.toolVersion!==void 0&&func0.call(data,"toolVersion")){let data1=data.toolVersion,
_errs4=errors;if(typeof data1!="string")return validate21.errors=[{instancePath:instancePath+"/toolVersion",schemaPath:"\
#/properties/toolVersion/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema6.properties.
toolVersion.type,parentSchema:schema6.properties.toolVersion,data:data1}],!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.createdAt!==void 0&&func0.call(data,"createdAt")){let _errs6=errors;validate22(data.createdAt,{instancePath:instancePath+
"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData})||(vErrors=vErrors===null?validate22.errors:appended(
vErrors,validate22.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.target!==
void 0&&func0.call(data,"target")){let _errs8=errors;validate24(data.target,{instancePath:instancePath+"/target",parentData:data,
parentDataProperty:"target",rootData})||(vErrors=vErrors===null?validate24.errors:appended(vErrors,validate24.errors),errors=
vErrors.length);var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.changes!==void 0&&func0.call(data,"chan\
ges")){let data4=data.changes,_errs9=errors;if(errors===_errs9)if(Array.isArray(data4)){var valid2=!0;let len0=data4.length;
for(let i0=0;i0<len0;i0++){let _errs11=errors;validate26(data4[i0],{instancePath:instancePath+"/changes/"+i0,parentData:data4,
parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate26.errors:appended(vErrors,validate26.errors),errors=vErrors.
length);var valid2=_errs11===errors;if(!valid2)break}}else return validate21.errors=[{instancePath:instancePath+"/change\
s",schemaPath:"#/properties/changes/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema6.properties.
changes.type,parentSchema:schema6.properties.changes,data:data4}],!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0){
if(data.deferred!==void 0&&func0.call(data,"deferred")){let data6=data.deferred,_errs12=errors;if(errors===_errs12)if(Array.
isArray(data6)){var valid3=!0;let len1=data6.length;for(let i1=0;i1<len1;i1++){let _errs14=errors;validate187(data6[i1],
{instancePath:instancePath+"/deferred/"+i1,parentData:data6,parentDataProperty:i1,rootData})||(vErrors=vErrors===null?validate187.
errors:appended(vErrors,validate187.errors),errors=vErrors.length);var valid3=_errs14===errors;if(!valid3)break}}else return validate21.
errors=[{instancePath:instancePath+"/deferred",schemaPath:"#/properties/deferred/type",keyword:"type",params:{type:"arra\
y"},message:"must be array",schema:schema6.properties.deferred.type,parentSchema:schema6.properties.deferred,data:data6}],
!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.manual!==void 0&&func0.call(data,"manual")){let data8=data.
manual,_errs15=errors;if(errors===_errs15)if(Array.isArray(data8)){var valid4=!0;let len2=data8.length;for(let i2=0;i2<len2;i2++){
let _errs17=errors;validate191(data8[i2],{instancePath:instancePath+"/manual/"+i2,parentData:data8,parentDataProperty:i2,
rootData})||(vErrors=vErrors===null?validate191.errors:appended(vErrors,validate191.errors),errors=vErrors.length);var valid4=_errs17===
errors;if(!valid4)break}}else return validate21.errors=[{instancePath:instancePath+"/manual",schemaPath:"#/properties/ma\
nual/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema6.properties.manual.type,parentSchema:schema6.
properties.manual,data:data8}],!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.expiries!==void 0&&func0.
call(data,"expiries")){let data10=data.expiries,_errs18=errors;if(errors===_errs18)if(Array.isArray(data10)){var valid5=!0;
let len3=data10.length;for(let i3=0;i3<len3;i3++){let _errs20=errors;validate194(data10[i3],{instancePath:instancePath+"\
/expiries/"+i3,parentData:data10,parentDataProperty:i3,rootData})||(vErrors=vErrors===null?validate194.errors:appended(vErrors,
validate194.errors),errors=vErrors.length);var valid5=_errs20===errors;if(!valid5)break}}else return validate21.errors=[
{instancePath:instancePath+"/expiries",schemaPath:"#/properties/expiries/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema6.properties.expiries.type,parentSchema:schema6.properties.expiries,data:data10}],!1;var valid0=_errs18===
errors}else var valid0=!0;if(valid0){if(data.unmanaged!==void 0&&func0.call(data,"unmanaged")){let data12=data.unmanaged,
_errs21=errors;if(errors===_errs21)if(data12&&typeof data12=="object"&&!Array.isArray(data12)){let missing1;if((data12.permissionSets===
void 0||!func0.call(data12,"permissionSets"))&&(missing1="permissionSets")||(data12.assignments===void 0||!func0.call(data12,
"assignments"))&&(missing1="assignments"))return validate21.errors=[{instancePath:instancePath+"/unmanaged",schemaPath:"\
#/properties/unmanaged/required",keyword:"required",params:{missingProperty:missing1},message:"must have required proper\
ty '"+missing1+"'",schema:schema6.properties.unmanaged.required,parentSchema:schema6.properties.unmanaged,data:data12}],
!1;if(data12.permissionSets!==void 0&&func0.call(data12,"permissionSets")){let data13=data12.permissionSets,_errs24=errors;
if(!(typeof data13=="number"&&!(data13%1)&&!isNaN(data13)&&isFinite(data13)))return validate21.errors=[{instancePath:instancePath+
"/unmanaged/permissionSets",schemaPath:"#/properties/unmanaged/properties/permissionSets/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:schema6.properties.unmanaged.properties.permissionSets.type,parentSchema:schema6.
properties.unmanaged.properties.permissionSets,data:data13}],!1;if(errors===_errs24&&typeof data13=="number"&&isFinite(data13)&&
(data13<0||isNaN(data13)))return validate21.errors=[{instancePath:instancePath+"/unmanaged/permissionSets",schemaPath:"#\
/properties/unmanaged/properties/permissionSets/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0",schema:0,parentSchema:schema6.properties.unmanaged.properties.permissionSets,data:data13}],!1;var valid6=_errs24===
errors}else var valid6=!0;if(valid6)if(data12.assignments!==void 0&&func0.call(data12,"assignments")){let data14=data12.
assignments,_errs26=errors;if(!(typeof data14=="number"&&!(data14%1)&&!isNaN(data14)&&isFinite(data14)))return validate21.
errors=[{instancePath:instancePath+"/unmanaged/assignments",schemaPath:"#/properties/unmanaged/properties/assignments/ty\
pe",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema6.properties.unmanaged.properties.assignments.
type,parentSchema:schema6.properties.unmanaged.properties.assignments,data:data14}],!1;if(errors===_errs26&&typeof data14==
"number"&&isFinite(data14)&&(data14<0||isNaN(data14)))return validate21.errors=[{instancePath:instancePath+"/unmanaged/a\
ssignments",schemaPath:"#/properties/unmanaged/properties/assignments/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.unmanaged.properties.assignments,data:data14}],
!1;var valid6=_errs26===errors}else var valid6=!0}else return validate21.errors=[{instancePath:instancePath+"/unmanaged",
schemaPath:"#/properties/unmanaged/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema6.properties.
unmanaged.type,parentSchema:schema6.properties.unmanaged,data:data12}],!1;var valid0=_errs21===errors}else var valid0=!0;
if(valid0){if(data.notManagedYet!==void 0&&func0.call(data,"notManagedYet")){let data15=data.notManagedYet,_errs28=errors;
if(errors===_errs28)if(Array.isArray(data15)){var valid7=!0;let len4=data15.length;for(let i4=0;i4<len4;i4++){let data16=data15[i4],
_errs30=errors;if(errors===_errs30)if(data16&&typeof data16=="object"&&!Array.isArray(data16)){let missing2;if((data16.what===
void 0||!func0.call(data16,"what"))&&(missing2="what")||(data16.at===void 0||!func0.call(data16,"at"))&&(missing2="at"))
return validate21.errors=[{instancePath:instancePath+"/notManagedYet/"+i4,schemaPath:"#/properties/notManagedYet/items/r\
equired",keyword:"required",params:{missingProperty:missing2},message:"must have required property '"+missing2+"'",schema:schema6.
properties.notManagedYet.items.required,parentSchema:schema6.properties.notManagedYet.items,data:data16}],!1;if(data16.what!==
void 0&&func0.call(data16,"what")){let data17=data16.what,_errs33=errors;if(typeof data17!="string")return validate21.errors=
[{instancePath:instancePath+"/notManagedYet/"+i4+"/what",schemaPath:"#/properties/notManagedYet/items/properties/what/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string",schema:schema6.properties.notManagedYet.items.properties.
what.type,parentSchema:schema6.properties.notManagedYet.items.properties.what,data:data17}],!1;var valid8=_errs33===errors}else
var valid8=!0;if(valid8)if(data16.at!==void 0&&func0.call(data16,"at")){let _errs35=errors;validate55(data16.at,{instancePath:instancePath+
"/notManagedYet/"+i4+"/at",parentData:data16,parentDataProperty:"at",rootData})||(vErrors=vErrors===null?validate55.errors:
appended(vErrors,validate55.errors),errors=vErrors.length);var valid8=_errs35===errors}else var valid8=!0}else return validate21.
errors=[{instancePath:instancePath+"/notManagedYet/"+i4,schemaPath:"#/properties/notManagedYet/items/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:schema6.properties.notManagedYet.items.type,parentSchema:schema6.
properties.notManagedYet.items,data:data16}],!1;var valid7=_errs30===errors;if(!valid7)break}}else return validate21.errors=
[{instancePath:instancePath+"/notManagedYet",schemaPath:"#/properties/notManagedYet/type",keyword:"type",params:{type:"a\
rray"},message:"must be array",schema:schema6.properties.notManagedYet.type,parentSchema:schema6.properties.notManagedYet,
data:data15}],!1;var valid0=_errs28===errors}else var valid0=!0;if(valid0){if(data.guardrails!==void 0&&func0.call(data,
"guardrails")){let data19=data.guardrails,_errs37=errors;if(errors===_errs37)if(Array.isArray(data19)){var valid10=!0;let len5=data19.
length;for(let i5=0;i5<len5;i5++){let _errs39=errors;validate197(data19[i5],{instancePath:instancePath+"/guardrails/"+i5,
parentData:data19,parentDataProperty:i5,rootData})||(vErrors=vErrors===null?validate197.errors:appended(vErrors,validate197.
errors),errors=vErrors.length);var valid10=_errs39===errors;if(!valid10)break}}else return validate21.errors=[{instancePath:instancePath+
"/guardrails",schemaPath:"#/properties/guardrails/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema6.
properties.guardrails.type,parentSchema:schema6.properties.guardrails,data:data19}],!1;var valid0=_errs37===errors}else var valid0=!0;
if(valid0){if(data.privileges!==void 0&&func0.call(data,"privileges")){let data21=data.privileges,_errs40=errors;if(errors===
_errs40)if(data21&&typeof data21=="object"&&!Array.isArray(data21))for(let key0 of Object.keys(data21)){let _errs43=errors;
validate199(data21[key0],{instancePath:instancePath+"/privileges/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data21,
parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate199.errors:appended(vErrors,validate199.errors),errors=
vErrors.length);var valid11=_errs43===errors;if(!valid11)break}else return validate21.errors=[{instancePath:instancePath+
"/privileges",schemaPath:"#/properties/privileges/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema6.
properties.privileges.type,parentSchema:schema6.properties.privileges,data:data21}],!1;var valid0=_errs40===errors}else var valid0=!0;
if(valid0){if(data.rights!==void 0&&func0.call(data,"rights")){let data23=data.rights,_errs44=errors;if(errors===_errs44)
if(data23&&typeof data23=="object"&&!Array.isArray(data23))for(let key1 of Object.keys(data23)){let _errs47=errors;validate204(
data23[key1],{instancePath:instancePath+"/rights/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data23,parentDataProperty:key1,
rootData})||(vErrors=vErrors===null?validate204.errors:appended(vErrors,validate204.errors),errors=vErrors.length);var valid12=_errs47===
errors;if(!valid12)break}else return validate21.errors=[{instancePath:instancePath+"/rights",schemaPath:"#/properties/ri\
ghts/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema6.properties.rights.type,parentSchema:schema6.
properties.rights,data:data23}],!1;var valid0=_errs44===errors}else var valid0=!0;if(valid0){if(data.endingRoles!==void 0&&
func0.call(data,"endingRoles")){let data25=data.endingRoles,_errs48=errors;if(errors===_errs48)if(Array.isArray(data25)){
var valid13=!0;let len6=data25.length;for(let i6=0;i6<len6;i6++){let _errs50=errors;validate209(data25[i6],{instancePath:instancePath+
"/endingRoles/"+i6,parentData:data25,parentDataProperty:i6,rootData})||(vErrors=vErrors===null?validate209.errors:appended(
vErrors,validate209.errors),errors=vErrors.length);var valid13=_errs50===errors;if(!valid13)break}}else return validate21.
errors=[{instancePath:instancePath+"/endingRoles",schemaPath:"#/properties/endingRoles/type",keyword:"type",params:{type:"\
array"},message:"must be array",schema:schema6.properties.endingRoles.type,parentSchema:schema6.properties.endingRoles,data:data25}],
!1;var valid0=_errs48===errors}else var valid0=!0;if(valid0){if(data.sessions!==void 0&&func0.call(data,"sessions")){let data27=data.
sessions,_errs51=errors;if(errors===_errs51)if(data27&&typeof data27=="object"&&!Array.isArray(data27))for(let key2 of Object.
keys(data27)){let data28=data27[key2],_errs54=errors;if(typeof data28!="string")return validate21.errors=[{instancePath:instancePath+
"/sessions/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/sessions/additionalProperties/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema6.properties.sessions.additionalProperties.type,parentSchema:schema6.
properties.sessions.additionalProperties,data:data28}],!1;var valid14=_errs54===errors;if(!valid14)break}else return validate21.
errors=[{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object",schema:schema6.properties.sessions.type,parentSchema:schema6.properties.sessions,data:data27}],
!1;var valid0=_errs51===errors}else var valid0=!0;if(valid0){if(data.rulingAccounts!==void 0&&func0.call(data,"rulingAcc\
ounts")){let data29=data.rulingAccounts,_errs56=errors;if(errors===_errs56)if(Array.isArray(data29)){var valid15=!0;let len7=data29.
length;for(let i7=0;i7<len7;i7++){let _errs58=errors;validate40(data29[i7],{instancePath:instancePath+"/rulingAccounts/"+
i7,parentData:data29,parentDataProperty:i7,rootData})||(vErrors=vErrors===null?validate40.errors:appended(vErrors,validate40.
errors),errors=vErrors.length);var valid15=_errs58===errors;if(!valid15)break}}else return validate21.errors=[{instancePath:instancePath+
"/rulingAccounts",schemaPath:"#/properties/rulingAccounts/type",keyword:"type",params:{type:"array"},message:"must be ar\
ray",schema:schema6.properties.rulingAccounts.type,parentSchema:schema6.properties.rulingAccounts,data:data29}],!1;var valid0=_errs56===
errors}else var valid0=!0;if(valid0){if(data.people!==void 0&&func0.call(data,"people")){let _errs59=errors;validate213(
data.people,{instancePath:instancePath+"/people",parentData:data,parentDataProperty:"people",rootData})||(vErrors=vErrors===
null?validate213.errors:appended(vErrors,validate213.errors),errors=vErrors.length);var valid0=_errs59===errors}else var valid0=!0;
if(valid0){if(data.base!==void 0&&func0.call(data,"base")){let _errs61=errors;validate221(data.base,{instancePath:instancePath+
"/base",parentData:data,parentDataProperty:"base",rootData})||(vErrors=vErrors===null?validate221.errors:appended(vErrors,
validate221.errors),errors=vErrors.length);var valid0=_errs61===errors}else var valid0=!0;if(valid0){if(data.examined!==
void 0&&func0.call(data,"examined")){let _errs63=errors;validate223(data.examined,{instancePath:instancePath+"/examined",
parentData:data,parentDataProperty:"examined",rootData})||(vErrors=vErrors===null?validate223.errors:appended(vErrors,validate223.
errors),errors=vErrors.length);var valid0=_errs63===errors}else var valid0=!0;if(valid0){if(data.problems!==void 0&&func0.
call(data,"problems")){let data34=data.problems,_errs64=errors;if(errors===_errs64)if(Array.isArray(data34)){var valid18=!0;
let len8=data34.length;for(let i8=0;i8<len8;i8++){let _errs66=errors;validate225(data34[i8],{instancePath:instancePath+"\
/problems/"+i8,parentData:data34,parentDataProperty:i8,rootData})||(vErrors=vErrors===null?validate225.errors:appended(vErrors,
validate225.errors),errors=vErrors.length);var valid18=_errs66===errors;if(!valid18)break}}else return validate21.errors=
[{instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema6.properties.problems.type,parentSchema:schema6.properties.problems,data:data34}],!1;var valid0=_errs64===
errors}else var valid0=!0;if(valid0){if(data.accounts!==void 0&&func0.call(data,"accounts")){let data36=data.accounts,_errs67=errors;
if(errors===_errs67)if(data36&&typeof data36=="object"&&!Array.isArray(data36))for(let key3 of Object.keys(data36)){let data37=data36[key3],
_errs70=errors;if(typeof data37!="string")return validate21.errors=[{instancePath:instancePath+"/accounts/"+key3.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/accounts/additionalProperties/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema6.properties.accounts.additionalProperties.type,parentSchema:schema6.properties.
accounts.additionalProperties,data:data37}],!1;var valid19=_errs70===errors;if(!valid19)break}else return validate21.errors=
[{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:schema6.properties.accounts.type,parentSchema:schema6.properties.accounts,data:data36}],!1;var valid0=_errs67===
errors}else var valid0=!0;if(valid0)if(data.fingerprint!==void 0&&func0.call(data,"fingerprint")){let data38=data.fingerprint,
_errs72=errors;if(errors===_errs72)if(typeof data38=="string"){if(!pattern3.test(data38))return validate21.errors=[{instancePath:instancePath+
"/fingerprint",schemaPath:"#/properties/fingerprint/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{12}$"},message:'\
must match pattern "^[0-9a-f]{12}$"',schema:"^[0-9a-f]{12}$",parentSchema:schema6.properties.fingerprint,data:data38}],!1}else
return validate21.errors=[{instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema6.properties.fingerprint.type,parentSchema:schema6.properties.
fingerprint,data:data38}],!1;var valid0=_errs72===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}}}else return validate21.errors=
[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema6.type,parentSchema:schema6,
data}],!1;return validate21.errors=vErrors,errors===0}function appended(errors,more){for(let one of more)errors.push(one);
return errors}export{validate};
